/** Folders of the parts of a pipeline of Diffusers; https://huggingface.co/docs/diffusers/api/pipelines/overview */
const partConfig = /^(?:text_encoder(?:_\d)?|transformer(?:_\d)?|unet|vae|vqvae|prior|movq|decoder|image_encoder|vision_encoder|audio_encoder|controlnet|language_model|vocoder)\/config\.json$/i;

/** True for the settings of one part of a pipeline (`text_encoder/config.json`), which may name the model that the part is. */
export function isPipelinePart(path: string): boolean {
  return partConfig.test(path);
}
