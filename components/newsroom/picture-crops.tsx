'use client';

import { FieldLabel, useDocumentInfo, useField, useTranslation, useUploadEdits } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { picturePlaces, type Shape } from '@/components/ui/picture-places';
import { label } from '@/lib/newsroom/labels';
import { widthWarning } from '@/lib/newsroom/pictures/width-warning';
import { picturePath } from '@/lib/urls';
import './picture.css';

type Shown = { src: string; width: number; height: number };

const saved = z.object({
  digest: z.string(),
  widths: z.array(z.number()).min(1),
  width: z.number(),
  height: z.number(),
});
const focal = z.object({ focalX: z.number().nullish(), focalY: z.number().nullish() });
const moved = z.object({ x: z.coerce.number(), y: z.coerce.number() });

const words = {
  title: label('Ảnh sẽ hiện ra thế nào', 'How it will appear'),
  whole: label('Trong bài: nguyên ảnh', 'In the story: whole'),
  splash: label('Bài lớn nhất trang', 'The splash of a page'),
  lead: label('Bài chính của một khối', 'The lead of a container'),
  card: label('Ô bài, danh sách', 'A card, a list'),
  thumb: label('Ảnh nhỏ cạnh tiêu đề', 'Beside a headline'),
  portrait: label('Chân dung tác giả', "An author's portrait"),
  hint: label(
    'Bấm «Chỉnh sửa hình ảnh» để đặt điểm chính; các khuôn cắt đi theo nó.',
    'Press “Edit Image” to set the focal point; the crops follow it.',
  ),
};

const crops = ['splash', 'lead', 'card', 'thumb', 'portrait'] as const;

/** On a picture's form: how every place of the paper will cut it, as it is or as it is about to be uploaded. */
export function PictureCrops() {
  const { i18n } = useTranslation();
  const { uploadEdits } = useUploadEdits();
  const { data } = useDocumentInfo();
  const shown = useShown();
  const say = (one: { vi: string; en: string }) => (i18n.language === 'en' ? one.en : one.vi);
  if (!shown) return null;
  const kept = focal.safeParse(data).data;
  const edited = moved.safeParse(uploadEdits?.focalPoint).data;
  const x = edited?.x ?? kept?.focalX ?? 50;
  const y = edited?.y ?? kept?.focalY ?? 50;
  const warning = widthWarning(shown.width);
  return (
    <section className="field-type picture-crops" aria-label={say(words.title)}>
      <FieldLabel label={say(words.title)} />
      {warning && (
        <p className="picture-warning" role="status">
          {say(warning)}
        </p>
      )}
      <ul className="picture-crop-list">
        <Crop name={say(words.whole)} shown={shown} />
        {crops.map((place) => (
          <Crop
            key={place}
            name={say(words[place])}
            shown={shown}
            shape={picturePlaces[place].shape}
            focus={`${x}% ${y}%`}
          />
        ))}
      </ul>
      <p className="picture-hint">{say(words.hint)}</p>
    </section>
  );
}

type CropProps = { name: string; shown: Shown; shape?: Shape | undefined; focus?: string };

function Crop({ name, shown, shape, focus }: CropProps) {
  return (
    <li>
      <figure>
        {/* biome-ignore lint/performance/noImgElement: a picture of the desk, made already or not uploaded yet */}
        <img
          src={shown.src}
          alt=""
          style={{ aspectRatio: shape ?? `${shown.width}/${shown.height}`, objectPosition: focus }}
        />
        <figcaption>
          {name}
          {shape && <span className="picture-shape"> {shape.replace('/', ':')}</span>}
        </figcaption>
      </figure>
    </li>
  );
}

/** The file that was just chosen, else what is stored. */
function useShown(): Shown | undefined {
  const { data } = useDocumentInfo();
  const { value: file } = useField<unknown>({ path: 'file' });
  const [chosen, setChosen] = useState<Shown>();
  useEffect(() => {
    setChosen(undefined);
    if (!(file instanceof File)) return;
    const src = URL.createObjectURL(file);
    const picture = new Image();
    picture.onload = () => setChosen({ src, width: picture.naturalWidth, height: picture.naturalHeight });
    picture.src = src;
    return () => {
      picture.onload = null;
      URL.revokeObjectURL(src);
    };
  }, [file]);
  if (file instanceof File) return chosen;
  const stored = saved.safeParse(data).data;
  if (!stored) return undefined;
  const { digest, widths, width, height } = stored;
  const middle = widths.find((one) => one >= 640) ?? Math.max(...widths);
  return { src: picturePath(digest, middle, 'webp'), width, height };
}
