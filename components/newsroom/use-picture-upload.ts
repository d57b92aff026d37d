'use client';

import { useBulkUpload, useModal } from '@payloadcms/ui';
import { useCallback, useEffect, useRef } from 'react';

/** Opens the drawer that uploads files and demands their alt text; `then` gets the new pictures in order. */
export type UploadPictures = (files: File[], then: (ids: number[]) => void) => void;

/** The newsroom's way to upload several pictures at once from within a form. */
export function usePictureUpload(): UploadPictures {
  const bulk = useBulkUpload();
  const modal = useModal();
  // Both change with every keystroke somewhere; whoever registers a listener needs one function that stays.
  const latest = useRef({ bulk, modal });
  useEffect(() => {
    latest.current = { bulk, modal };
  });
  return useCallback((files, then) => {
    const { bulk, modal } = latest.current;
    bulk.setCollectionSlug('media');
    bulk.setInitialForms(files.map((file) => ({ file })));
    bulk.setOnSuccess((forms) => then(forms.map(({ doc }) => Number(doc.id))));
    modal.openModal(bulk.drawerSlug);
  }, []);
}
