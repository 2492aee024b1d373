import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export const REPOSITORY: string = fileURLToPath(new URL('../..', import.meta.url));

export const SOURCE_FOLDERS = '{apps,packages,test,bench}';

const configuration = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));

/** What `pnpm boundaries` sees, in this repository or in another folder laid out like it. */
export async function cruiseFolder(folder: string): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(configuration);
  const { output } = await cruise([SOURCE_FOLDERS], { ...options, baseDir: folder });
  return output as ICruiseResult;
}

export async function ruleNames(): Promise<string[]> {
  const { ruleSet } = await extractDepcruiseOptions(configuration);
  return (ruleSet?.forbidden ?? []).map((rule) => rule.name ?? '');
}
