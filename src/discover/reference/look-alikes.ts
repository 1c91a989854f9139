/**
 * First parts of `a/b` that are folders, media types (RFC 6838), git refs, time zones or pages of the Hub, never an organisation
 * whose models are loaded. Lower case.
 */
const notOwners: ReadonlySet<string> = new Set([
  ...'data dataset datasets model models output outputs out checkpoint checkpoints ckpt ckpts result results log logs run runs'.split(' '),
  ...'tmp temp src lib libs app apps api asset assets weight weights saved pretrained exp experiment experiments train training'.split(' '),
  ...'test tests val eval docs doc script scripts config configs conf public static artifact artifacts cache build dist bin'.split(' '),
  ...'home usr var etc opt mnt srv root workspace content input inputs file files dir path local img images videos vendor'.split(' '),
  ...'packages notebooks examples example samples deploy charts docker storage volume volumes share shared save server client'.split(' '),
  ...'text application image audio video font multipart message origin upstream refs heads feature release hotfix bugfix'.split(' '),
  ...'america europe asia africa australia pacific atlantic indian antarctica arctic us'.split(' '),
  ...'spaces docs papers blog collections settings organizations kernels buckets join login pricing tasks learn posts chat'.split(' '),
  ...'s3 gs gcs library username users user admin auth entity entities item items page pages view views component components route routes textures shaders meshes'.split(' '),
]);

/** Ends of names that are files. */
const fileName = /\.(?:gguf|ggml|safetensors|bin|pt|pth|ckpt|onnx|h5|pb|tflite|mlmodel|npz|npy|pkl|joblib|json|jsonl|ya?ml|toml|ini|cfg|conf|env|py|pyc|ipynb|js|mjs|cjs|jsx|ts|tsx|css|s?html?|md|rst|txt|csv|tsv|parquet|xml|pdf|png|jpe?g|gif|webp|svg|wav|mp[34]|flac|ogg|webm|avi|bmp|tiff?|ico|docx?|xlsx?|pptx?|obj|glb|gltf|fbx|stl|ply|usdz|dae|3ds|zip|tar|gz|tgz|whl|sh|bash|c|cc|cpp|h|hpp|go|rs|java|rb|php|sql|log|lock|exe|so|dll)$/i;

/** True for `a/b` that is a path, a media type, a git ref, a version of an API, a date or a ratio and no repository of the Hub. */
export function isLookAlike(owner: string, name: string): boolean {
  if (!/^[A-Za-z0-9-]+$/.test(owner) || /^your-?/i.test(owner)) return true;
  return notOwners.has(owner.toLowerCase()) || /^v\d{1,3}$/i.test(owner) || fileName.test(name) || /^[\d.]+$/.test(name);
}

/** Prefixes by which model routers (LiteLLM, OpenRouter, GitHub Models) and Docker Hub's `ai/` name what is not on the Hub. */
const routers: ReadonlySet<string> = new Set(
  'ai ai21 anthropic azure azure-ai bedrock claude cohere copilot dashscope deepinfra deepseek fireworks gemini github groq meta mistral mistral-ai moonshot novita ollama openrouter perplexity replicate sagemaker sambanova together vertex voyage volcengine watsonx x-ai xai z-ai zai'.split(' '),
);

/** Models of owners that are on the Hub with others: GPT, o-series and Gemini are served by their vendors only. */
const servedOnly = /^(?:openai\/(?:gpt-(?!oss|2|j)|chatgpt|o\d|text-|dall|tts|whisper-1$|codex|davinci|babbage|ada)|google\/(?:gemini|palm|text-bison|chat-bison|imagen|veo)|amazon\/(?:nova|titan))/i;

/** True for an `owner/name` that routers use for models which are not on the Hub. */
export function isRoutedModel(id: string): boolean {
  return routers.has(id.slice(0, id.indexOf('/')).toLowerCase()) || servedOnly.test(id);
}
