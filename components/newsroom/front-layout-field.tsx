'use client';

import { getTranslation } from '@payloadcms/translations';
import { FieldError, useField, useTranslation } from '@payloadcms/ui';
import type { SelectFieldClientProps } from 'payload';
import { useId } from 'react';
import { type LayoutName, layouts } from '@/lib/content/front-layouts';
import './front-editor.css';
import { FrontLayoutPicture } from './front-layout-picture';
import { useWords } from './front-records';

const isLayout = (value: string): value is LayoutName => value in layouts;

/** The choice of a container's layout by its picture. */
export function FrontLayoutField({ field, path: givenPath, readOnly = false }: SelectFieldClientProps) {
  const { path, value, setValue, showError, disabled } = useField<string>({
    potentiallyStalePath: givenPath,
  });
  const { i18n } = useTranslation();
  const words = useWords();
  const group = useId();
  return (
    <fieldset className="field-type front-layouts">
      <legend className="field-label">{getTranslation(field.label || field.name, i18n)}</legend>
      <FieldError path={path} showError={showError} />
      <div className="front-layouts-choice">
        {field.options.map((option) => {
          const name = typeof option === 'string' ? option : option.value;
          if (!isLayout(name)) return null;
          const { atLeast, atMost } = layouts[name];
          const number = atLeast === atMost ? `${atMost}` : `${atLeast}–${atMost}`;
          return (
            <label key={name} className="front-layout">
              <input
                type="radio"
                name={group}
                value={name}
                checked={value === name}
                disabled={readOnly || disabled}
                onChange={() => setValue(name)}
              />
              <FrontLayoutPicture layout={name} />
              <span className="front-layout-name">
                {typeof option === 'string' ? option : getTranslation(option.label, i18n)}
              </span>
              <span className="front-layout-size">{words(`${number} bài`, `${number} stories`)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
