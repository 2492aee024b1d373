/** Files of a drop or a paste, folders left out. */
export function droppedFiles(transfer: DataTransfer): File[] {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const folders = items.map((item) => item.webkitGetAsEntry()?.isDirectory === true);
  return [...transfer.files].filter((_, i) => folders[i] !== true);
}

/** Text with at least a header and a row, as the file it would be; cells of a spreadsheet come with tabs between. */
export function pastedFile(clipboard: DataTransfer, name: string): File | null {
  const text = clipboard.getData('text/plain').trim();
  if (!/\S[\r\n]+\S/.test(text)) return null;
  const extension = text.includes('\t') ? 'tsv' : 'csv';
  return new File([text, '\n'], `${name}.${extension}`, { type: 'text/plain' });
}
