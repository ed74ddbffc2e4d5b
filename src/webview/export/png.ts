/** Pixels for each unit of the picture, so that it stays sharp when enlarged. */
const density = 2;
/** No side of a canvas may be longer. */
const longest = 8192;

/** Paints a standalone SVG; the PNG in Base64. */
export async function toPng(text: string, width: number, height: number): Promise<string> {
  const image = await load(text);
  const scale = Math.min(density, longest / width, longest / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}

async function load(text: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
