/** How the desk shows and asks for a moment: to the minute, as Vietnamese papers write it. */
export const momentField = { pickerAppearance: 'dayAndTime', displayFormat: 'dd.MM.yyyy HH:mm' } as const;
