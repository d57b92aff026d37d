'use client';

import { Dropzone, useForm, useTranslation } from '@payloadcms/ui';
import type { UIFieldClientComponent } from 'payload';
import { useId } from 'react';
import { label } from '@/lib/newsroom/labels';
import { usePictureUpload } from './use-picture-upload';
import './picture.css';

const words = {
  choose: label('Chọn nhiều ảnh', 'Choose pictures'),
  or: label('hoặc thả, dán chúng vào đây', 'or drop or paste them here'),
};

const beside = (path: string, name: string) => [...path.split('.').slice(0, -1), name].join('.');

/** In a gallery: takes many pictures at once and makes each an item of the gallery. */
export const PictureGalleryDrop: UIFieldClientComponent = ({ path, schemaPath }) => {
  const { i18n } = useTranslation();
  const { addFieldRow, getDataByPath } = useForm();
  const upload = usePictureUpload();
  const input = useId();
  const say = (one: { vi: string; en: string }) => (i18n.language === 'en' ? one.en : one.vi);
  const take = (files: FileList | null) => {
    const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (pictures.length === 0) return;
    upload(pictures, (ids) => {
      const items = beside(path ?? '', 'items');
      const rows: unknown = getDataByPath(items);
      const first = Array.isArray(rows) ? rows.length : 0;
      for (const [index, id] of ids.entries()) {
        addFieldRow({
          path: items,
          schemaPath: beside(schemaPath ?? '', 'items'),
          rowIndex: first + index,
          subFieldState: { media: { value: id, initialValue: id, valid: true } },
        });
      }
    });
  };
  return (
    <div className="field-type picture-gallery-drop">
      <Dropzone multipleFiles onChange={take}>
        <label htmlFor={input}>{say(words.choose)}</label>
        <input
          id={input}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          multiple
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <span>{say(words.or)}</span>
      </Dropzone>
    </div>
  );
};
