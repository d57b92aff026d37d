'use client';

import { $createBlockNode, createClientFeature } from '@payloadcms/richtext-lexical/client';
import {
  $getNodeByKey,
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  COMMAND_PRIORITY_LOW,
  type LexicalNode,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils';
import { useEffect } from 'react';
import { usePictureUpload } from './use-picture-upload';

/** Takes pictures that are dropped or pasted into the editor, asks for their words and sets them where they fell. */
function PictureDropPlugin() {
  const [editor] = useLexicalComposerContext();
  const upload = usePictureUpload();
  useEffect(() => {
    const take = (files: File[]): boolean => {
      const pictures = files.filter(({ type }) => type.startsWith('image/'));
      if (pictures.length === 0) return false;
      // Writing goes on in the drawer: the selection is lost by then, the paragraph is not.
      let place = placeOfSelection();
      // Called again for those that had no alt text at first: they come behind the others.
      upload(pictures, (ids) =>
        editor.update(() => {
          place = insertFigures(ids, place);
        }),
      );
      return true;
    };
    return mergeRegister(
      editor.registerCommand(DRAG_DROP_PASTE, take, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
          // A picture copied from a page comes with markup around it, one from a text processor with its words.
          if (hasWords(event.clipboardData) || !take([...event.clipboardData.files])) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor, upload]);
  return null;
}

const hasWords = (data: DataTransfer): boolean => {
  const markup = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  return (markup.body.textContent ?? '').trim() !== '';
};

function placeOfSelection(): string | undefined {
  const anchor = ($getSelection() ?? $getPreviousSelection())?.getNodes().at(-1);
  return anchor?.getTopLevelElement()?.getKey();
}

/** Puts the figures one after the other behind the paragraph, or in its stead if it is empty; tells the last one's key. */
function insertFigures(ids: number[], place: string | undefined): string | undefined {
  const beside = place === undefined ? null : $getNodeByKey(place);
  let last: LexicalNode | null = beside;
  for (const media of ids) {
    const figure = $createBlockNode({ blockName: '', blockType: 'figure', media });
    if (last) last.insertAfter(figure);
    else $getRoot().append(figure);
    last = figure;
  }
  if (ids.length > 0 && $isElementNode(beside) && beside.isEmpty()) beside.remove();
  return last?.getKey();
}

/** The editor's half of `PictureDropFeature`. */
export const PictureDropClientFeature = createClientFeature({
  plugins: [{ Component: PictureDropPlugin, position: 'normal' }],
});
