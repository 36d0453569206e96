import { downloadResponse } from '@/lib/accounts/download';
import { ownDataAsJson } from '@/lib/accounts/own-data';
import { requireViewer } from '@/lib/auth';

/** All that Untold keeps of whoever asks, for a program. */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer('/account');
  return downloadResponse(ownDataAsJson(viewer), 'application/json', 'untold-my-data.json');
}
