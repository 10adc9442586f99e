import { formatted, type Rule, string, ANY_LENGTH } from '../rules.ts';
import { plainText } from '../text-object.ts';
import { block } from './block.ts';

const VIDEO_TITLE_MAX = 199;
const AUTHOR_MAX = 49;

const secureUrl = formatted(/^https:\/\//, 'must be a secure URL');

/** A video and a call; a `file` block is only ever read, so an app cannot send it. */
export const MEDIA: Readonly<Record<string, Rule>> = {
  video: block(
    { video_url: secureUrl, thumbnail_url: secureUrl, alt_text: string(2000), title: plainText(VIDEO_TITLE_MAX) },
    {
      title_url: secureUrl,
      author_name: string(AUTHOR_MAX),
      provider_name: string(ANY_LENGTH),
      provider_icon_url: secureUrl,
      description: plainText(),
    },
  ),
  call: block({ call_id: formatted(/^R/, 'must be the id of a call') }),
};
