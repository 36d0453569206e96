import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { cameFromHere } from '@/lib/action/origin';
import { localPath } from '@/lib/accounts/schema';
import { beginOutside, finishOutside } from '@/lib/auth';
import { config } from '@/lib/config';

type Asked = { params: Promise<{ nextauth: string[] }> };

/** The two steps of signing in outside; all else that the library could answer is not found. */
export async function POST(request: NextRequest, { params }: Asked): Promise<Response> {
  const isStep = config().oidc && (await params).nextauth.join('/') === 'signin/oidc';
  if (!isStep || !(await cameFromHere())) return nothingHere();
  const form = await request.formData().catch(() => new FormData());
  return beginOutside(localPath.parse(form.get('next')), await sentCookies());
}

export async function GET(request: NextRequest, { params }: Asked): Promise<Response> {
  const isStep = config().oidc && (await params).nextauth.join('/') === 'callback/oidc';
  if (!isStep) return nothingHere();
  return finishOutside(Object.fromEntries(request.nextUrl.searchParams), await sentCookies());
}

const sentCookies = async () =>
  Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));

const nothingHere = () => new Response('There is nothing here.', { status: 404 });
