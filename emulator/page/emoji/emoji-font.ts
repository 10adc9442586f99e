let known: boolean | undefined;

/** Whether this machine can draw emoji: a red circle then comes out red. Small Linux systems have no such font. */
export function hasEmojiFont(): boolean {
  known ??= drawsRed();
  return known;
}

function drawsRed(): boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [16, 16];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return true;
  pen.font = "12px 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif";
  pen.fillStyle = '#000000';
  pen.fillText('🔴', 0, 13);
  const { data } = pen.getImageData(0, 0, 16, 16);
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) > 120 && (data[at + 1] ?? 255) < 90) return true;
  return false;
}
