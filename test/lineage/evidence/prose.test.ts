import { describe, expect, test } from 'vitest';
import { proseClaims } from '../../../src/lineage/evidence/prose.ts';
import type { Claim } from '../../../src/model/lineage.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { card, record } from '../../support/record.ts';

function claims(readme: string, id = 'acme/foo-7b'): readonly Claim[] {
  return proseClaims(record(id, { readme, readmeState: 'read' }), { families: shippedFamilies });
}

function strong(readme: string, id?: string): readonly string[] {
  return claims(readme, id).filter(({ strength }) => strength === 'strong').map(({ relation, parent }) => `${relation} ${parent}`);
}

const hub = 'https://huggingface.co';

describe('statements of descent in which the parent follows', () => {
  test.each<[string, string, readonly string[]]>([
    ['fine-tuned from', 'Foo-7B was fine-tuned from Mistral-7B-v0.1.', ['finetune Mistral-7B-v0.1']],
    ['fine-tuned version of a link', `Foo 7B is a fine-tuned version of [Mistral](${hub}/mistralai/Mistral-7B-v0.1).`, ['finetune mistralai/Mistral-7B-v0.1']],
    ['a participle before the name', 'Foo-7B is a finetuned `mistralai/Mistral-7B-v0.1` model for law.', ['finetune mistralai/Mistral-7B-v0.1']],
    ['instruction-tuned from', 'The model is instruction-tuned from Mistral-7B-v0.1 on 40k dialogues.', ['finetune Mistral-7B-v0.1']],
    ['post-trained on top of', 'Foo-7B is post-trained on top of Qwen2.5-7B.', ['finetune Qwen2.5-7B']],
    ['derived from', 'This model is derived from Qwen2.5-7B.', ['finetune Qwen2.5-7B']],
    ['built upon', 'Foo-7B is built upon the Qwen2.5-7B model.', ['finetune Qwen2.5-7B']],
    ['based of, misspelt', 'Based of a finetuned Mistral-7B-v0.1 model.', ['finetune Mistral-7B-v0.1']],
    ['initialised with the weights of', 'The Foo-7B checkpoint was initialised with the weights of the Qwen2.5-7B checkpoint.', ['finetune Qwen2.5-7B']],
    ['resumed from', 'Training resumed from `Qwen2.5-7B` for 90k steps.', ['finetune Qwen2.5-7B']],
    ['continued pre-training of', 'Foo-7B is the result of continued pre-training of Qwen2.5-7B on Finnish text.', ['finetune Qwen2.5-7B']],
    ['further training', 'It was made by further training the Qwen2.5-7B language model on laws.', ['finetune Qwen2.5-7B']],
    ['trained from', 'Trained from Qwen2.5-7B with 4k examples.', ['finetune Qwen2.5-7B']],
    ['we use the pretrained', 'We used the pretrained [`microsoft/mpnet-base`](https://huggingface.co/microsoft/mpnet-base) model and trained it on pairs.', ['finetune microsoft/mpnet-base']],
    ['ten words between verb and name', `Foo-7B is a fine-tuned 7B parameter model for two accelerators from the [Mistral](${hub}/mistralai/Mistral-7B-v0.1) family.`, ['finetune mistralai/Mistral-7B-v0.1']],
    ['pruning', 'Foo-7B was obtained by pruning Nemotron-4 15B.', ['finetune Nemotron-4 15B']],
    ['GGUF files for', `GGUF format model files for [Bar 7B](${hub}/bar/bar-7b).`, ['quantized bar/bar-7b']],
    ['quantization of, with a colon', `4bit GPTQ quantization of: ${hub}/bar/bar-7b`, ['quantized bar/bar-7b']],
    ['converted from', `This model was converted to safetensors from [bar](${hub}/bar/bar-7b).`, ['converted bar/bar-7b']],
    ['pytorch version of "this"', `This is the pytorch version of [this](${hub}/bar/bar-flax).`, ['converted bar/bar-flax']],
    ['mirror of', 'This repository is a mirror of `bar/bar-7b`.', ['copy bar/bar-7b']],
    ['merge of two', 'Foo-7B is a merge of OpenHermes-2.5-Mistral-7B and Zephyr-7B-beta.', ['merge OpenHermes-2.5-Mistral-7B', 'merge Zephyr-7B-beta']],
    ['distilled version of', 'Foo is a distilled version of Whisper large-v2.', ['distilled Whisper large-v2']],
    ['LoRA for, over a line break', `This repository holds a LoRA for\n[FLUX](${hub}/black-forest-labs/FLUX.1-dev).`, ['adapter black-forest-labs/FLUX.1-dev']],
    ['implementation of a name that a link behind it resolves', `This model is an implementation of Bar-7B found [here](${hub}/bar/bar-7b).`, ['finetune bar/bar-7b']],
    ['a sentence broken over lines', 'Foo-7B is a model that is derived from\nQwen2.5-7B and tuned for law.', ['finetune Qwen2.5-7B']],
    ['a result that is this model', 'We distilled the reasoning of Bar-R1 to post-train Qwen3 8B Base, obtaining Foo-7B.', ['finetune Qwen3 8B Base']],
    ['alternatives of which one has the own size', 'Foo is built on the Bar-1.5b-base/Bar-7b-base.', ['finetune Bar-7b-base']],
    ['a link that differs in size, said of this very model', `Foo-7B is a fine-tuned version of [Bar](${hub}/bar/bar-70b).`, ['finetune bar/bar-70b']],
    ['in French', `Ce mod\u00E8le est bas\u00E9 sur le mod\u00E8le [Bar](${hub}/bar/bar-7b) et a appris 3 dialectes.`, ['finetune bar/bar-7b']],
    ['in Spanish', 'Este modelo es una versi\u00F3n ajustada de Mistral-7B-v0.1 con cartas.', ['finetune Mistral-7B-v0.1']],
    ['a series in lower case', 'It was fine tuned from llama 2 7B with letters.', ['finetune llama 2 7B']],
    ['a word of praise before', 'Better tuned bar-r1 model using letters.', ['finetune bar-r1']],
    ['a gap before "checkpoint"', 'It was fine-tuned on our dialogue corpus from bar/bar-large checkpoint.', ['finetune bar/bar-large']],
    ['the base that was used', 'The base model I used is bar/bar-large.', ['finetune bar/bar-large']],
    ['the base that is', 'Trained with 3k letters. Base model is Bar-7B.', ['finetune Bar-7B']],
    ['the model used for tuning', 'The model used for fine-tuning is Bar-7B.', ['finetune Bar-7B']],
    ['a maker in the genitive', 'Foo-7B is the quantized version of the Bar AI\u2019s Bar-7B model.', ['quantized Bar-7B']],
    ['the tool before the model', 'Quantized with llm-compressor from bar/bar-7b.', ['quantized bar/bar-7b']],
    ['the tool before the model that was converted', 'Converted using optimum from bar/bar-7b.', ['converted bar/bar-7b']],
    ['weights and activations', 'It was obtained by quantizing the weights and activations of Bar-7B to 8 bits.', ['quantized Bar-7B']],
    ['a checkpoint in the genitive', 'The model is warm started from Bar-7B\u2019s checkpoint.', ['finetune Bar-7B']],
    ['adapted to a field from', 'Foo-7B is adapted to the legal domain from Bar-7B.', ['finetune Bar-7B']],
    ['continued in a stage', 'During the continuous pre-training stage, we pre-train Bar-7B on time series.', ['finetune Bar-7B']],
    ['a version that was trained', 'Foo-7B is a version of Bar-7B, which has been trained to keep less.', ['finetune Bar-7B']],
    ['trained with a method from', 'Foo-7B was trained with RL from the Bar-7B model.', ['finetune Bar-7B']],
    ['starting with, then continued', 'Starting with Bar-7B, we continued pre-training for a week.', ['finetune Bar-7B']],
    ['a method applied to', 'It was obtained by applying GRPO to Qwen2.5-7B.', ['finetune Qwen2.5-7B']],
    ['a method run on', 'Supervised fine-tuning was done on the Bar-7B checkpoint.', ['finetune Bar-7B']],
    ['on the basis of', 'We train 10k steps on the basis of the pre-trained model bar/bar-fi.', ['finetune bar/bar-fi']],
    ['an optimisation of a link', `This is a downstream optimization of [bar](${hub}/bar/bar-pruned).`, ['finetune bar/bar-pruned']],
    ['a checkpoint that is extended', 'Foo-7B extends Qwen2.5-7B with grounding.', ['finetune Qwen2.5-7B']],
    ['people before the verb', 'We, **Ann Lee** and **Bo Lim**, fine-tuned Bar-7B with rewards.', ['finetune Bar-7B']],
    ['a slerp merge between', `Foo-7B is a merge between [One](${hub}/one/one-7b) and [Two](${hub}/two/two-7b).`, ['merge one/one-7b', 'merge two/two-7b']],
    ['sizes told each in turn', 'The 3B and 7B variants are built on Bar-3B and Bar-7B respectively.', ['finetune Bar-7B']],
    ['a main part', 'The U-Net is initialised from Bar-XL2.', ['finetune Bar-XL2']],
    ['a part beside it', 'The decoder is initialised from Bar-XL2.', ['component Bar-XL2']],
    ['a plus behind the kind of adapter', 'The ControlNet+Bar-XL2 model draws contours.', ['adapter Bar-XL2']],
    ['the model originally used', 'The model originally used for fine-tuning is Bar-7B.', ['finetune Bar-7B']],
    ['used for tuning', 'I have used Qwen2.5-7B for fine-tuning on letters.', ['finetune Qwen2.5-7B']],
    ['started with weights from', 'The model started with weights and vocabulary from Bar-7B.', ['finetune Bar-7B']],
    ['a slip in the participle', 'Foo-7B was fined-tuned from Bar-7B.', ['finetune Bar-7B']],
    ['the two models of a card', 'We release two models. The two models are based on bar/bar-7b.', ['finetune bar/bar-7b']],
    ['a maker and "text foundation model" before', 'Foo-7B is based on BarAI\u2019s flagship text foundation model Bar-7B-Air.', ['finetune Bar-7B-Air']],
    ['a family in lower case that is called a model', 'It is finetuned on multilingual bert model.', ['finetune multilingual bert']],
    ['an owner that begins like a chatbot', 'Model based on `bardling/bar-7b-v2` finetuned with DPO.', ['finetune bardling/bar-7b-v2']],
    ['a name with "base model" behind its size', 'Foo-7B is based on the Quux-7b base model.', ['finetune Quux-7b']],
    ['an unknown name that is called a vocoder', 'This model was fine-tuned from the Quuxo vocoder.', ['finetune Quuxo']],
    ['the original model it is from', 'The original model is from `bar-base-uncased`.', ['finetune bar-base-uncased']],
    ['an enhancement of', `Foo-7B is an enhancement of [Bar 7B](${hub}/bar/bar-7b).`, ['finetune bar/bar-7b']],
    ['a long version of', 'This is long version of bar-base-cased.', ['finetune bar-base-cased']],
    ['merging with a method', 'The model was made by a process involving model merging via spherical interpolation (SLERP) with Bar-7B.', ['merge Bar-7B']],
    ['our system', 'Our system is based on BarT5-2, which we then fine-tune on letters.', ['finetune BarT5-2']],
    ['a model compressed from', 'Foo-7B is a compressed model from Bar-7B by distillation.', ['finetune Bar-7B']],
    ['all models of a card', 'All models are built upon the Bar-Pt3 point cloud encoder.', ['component Bar-Pt3']],
    ['an author between two names', `Pruned modules of [One](${hub}/one/one-7b), by ann and [Two](${hub}/two/two-7b).`, ['converted one/one-7b', 'converted two/two-7b']],
    ['a hyphen of another kind', 'Foo-7B is fine-tuned from Bar\u20117B.', ['finetune Bar-7B']],
    ['a malformed address', 'Foo-7B was fine-tuned from [Bar](https:/steps/huggingface.co/bar/bar-7b).', ['finetune bar/bar-7b']],
  ])('%s', (_, readme, expected) => {
    expect(strong(readme)).toEqual(expected);
  });
});

describe('statements of descent in the words of hurried cards', () => {
  test.each<[string, string, readonly string[]]>([
    ['adjectives before a noun', `An experimental fine-tune of [bar](${hub}/bar/bar-7b) with our data.`, ['finetune bar/bar-7b']],
    ['an ordinal before a noun', 'The first full parameter finetune of bar/bar-7b.', ['finetune bar/bar-7b']],
    ['the model uses the pretrained', 'The detector finds cars. The model uses the pretrained yolov8m.pt model.', ['finetune yolov8m.pt']],
    ['a pretrained part', `The model uses a pretrained [bar](${hub}/bar/bar-vit) encoder.`, ['component bar/bar-vit']],
    ['trained using a method from', 'It is trained using depth upscaling from *Bar-3B-Base* model in two phases.', ['finetune Bar-3B-Base']],
    ['a language model as starting point', `Using the [bar](${hub}/bar/bar-7b) language model as starting point, Foo-7B is tuned on laws.`, ['finetune bar/bar-7b']],
    ['a merged expansion of two', `Foo-7B is based on a merged expansion of the ${hub}/bar/a-7b and the baz/b-7b model.`, ['merge bar/a-7b', 'merge baz/b-7b']],
    ['a link to this very repository on the words of a known model', `This is the [roberta-base](${hub}/acme/foo-7b) model, fine-tuned for questions.`, ['finetune roberta-base']],
    ['a copy of "this model repository" without owner', `This model is a copy of [this model repository](${hub}/camembert-base) at a commit.`, ['copy camembert-base']],
    ['the same model as', `This is the same model as [bar](${hub}/bar/bar-7b), but with fixes.`, ['copy bar/bar-7b']],
    ['the capabilities of a linked model', `Foo-7B is a sentence model, leveraging the robust capabilities of [Bar](${hub}/bar/bar-small).`, ['finetune bar/bar-small']],
    ['a chatbot made using a linked model', `A generative AI made using [Bar](${hub}/bar/bar-small).`, ['finetune bar/bar-small']],
    ['two parts in one breath', 'The question_encoder and retriever are based on `bar/enc-base` and `bar/gen-large`, which were tuned jointly.', ['component bar/enc-base', 'component bar/gen-large']],
    ['an encoder and a decoder', 'The encoder is a `bert-base-uncased` BERT model and the decoder is a `gpt2` GPT2 model.', ['component bert-base-uncased', 'component gpt2']],
    ['a list before the base', `Foo-7B is trained with pairs from STS2012, STS-b, and SICK-R, using [bar](${hub}/bar/bar-base) as the base model.`, ['finetune bar/bar-base']],
    ['the maker "Hugging Face"', "Based on Hugging Face's albert-base-v2, Foo-7B converges faster.", ['finetune albert-base-v2']],
    ['originally another model, later tuned', `The model was originally the pretrained [Bar small](${hub}/bar/bar-small) and is later fine-tuned on reviews.`, ['finetune bar/bar-small']],
    ['a sized model trained on instructions', 'An Uncensored Bar-13b model trained on explain tuned instructions.', ['finetune Bar-13b']],
    ['a checkpoint trained on questions', 'This is a Phi-1_5 model trained on our questions.', ['finetune Phi-1_5']],
    ['a base with its link before "as the starting model"', `Using Bar-v2 (${hub}/bar/bar-bert-v2) as the starting model, we continued on tweets.`, ['finetune bar/bar-bert-v2']],
    ['continued learning in Chinese', '\u57FA\u4E8EQwen2.5-7B\u8FDB\u884C\u6301\u7EED\u5B66\u4E60\u3002', ['finetune Qwen2.5-7B']],
    ['a base behind a data set with slashes', 'Foo-7B is fine-tuned on the Orca/Wizard/Chat mixed dataset based on the Qwen2.5-7B pre-trained model.', ['finetune Qwen2.5-7B']],
    ['a mobile format', 'Foo-7B is a tflite version of `bar-small-90M` for phones.', ['converted bar-small-90M']],
    ['a title about inference', `# Fast inference with our engine\n\nquantized version of [bar](${hub}/bar/bar-7b)`, ['quantized bar/bar-7b']],
    ['a pasted card below a first heading of that name', `# Original model card\n\nGGUF format model files for [this project](${hub}/bar/bar-7b).\n\n# Original model card\n\nBar is fine-tuned from baz/baz-7b.`, ['quantized bar/bar-7b']],
    ['a merge "using the following configuration"', `Foo-7B is an automated merge created by me using the following configuration.\n* [a](${hub}/bar/a-7b)\n* [b](${hub}/bar/b-7b)`, ['merge bar/a-7b', 'merge bar/b-7b']],
  ])('%s', (_, sentence, expected) => {
    expect(strong(sentence)).toEqual(expected);
  });

  test('an abbreviation of the own name is the subject, and a numbered model the parent', () => {
    expect(strong('**BAR** is fine-tuned on a rich dataset.', 'acme/bar-baz-7b')).toEqual([]);
    expect(strong('This bar-base-v2 model was fine-tuned for similarity.', 'acme/bar-base-v2-sts')).toEqual(['finetune bar-base-v2']);
  });

  test('a title with a dash', () => {
    expect(strong('# Bar-Large-Robust - Finetuned on our speech', 'acme/bar-large-robust-speech')).toEqual(['finetune Bar-Large-Robust']);
  });

  test.each<[string, string]>([
    ['a sibling in a list with its own descent in brackets', `- [Foo-M](${hub}/acme/foo-m) (multilingual; distilled from Bar-2023)`],
    ['databases that were merged', '- **Source**: Merged from CoconutDB (A et al., 2021), ChemBL34 (B et al., 2023), and Natural3 (C et al., 2023) database'],
    ['articles of further pre-training', 'Foo-7B was further pre-trained on PubMed Central.'],
    ['a conversion of data', 'Conversion from Canonical SMILES into SELFIES, readable by the tokenizer.'],
    ['the recommendation of somebody', 'I made this version based on the recommendation of bar/bar-7b-x.'],
    ['a tool that files were made with', 'Files in the main branch were made with GPTQ-for-LLaMa.'],
    ['data that were created with a model', `The images were created using [Bar](${hub}/bar/bar-7b).`],
    ['the class of an encoder and decoder', 'The decoder of an `EncoderDecoder` model needs attention layers.'],
    ['a compound with another model', 'The encoder was tuned on GPT4-Vision-assisted captions.'],
  ])('none: %s', (_, sentence) => {
    expect(strong(sentence)).toEqual([]);
  });
});

describe('statements in which the parent comes first', () => {
  test.each<[string, string, readonly string[]]>([
    ['X fine-tuned on data', 'Foo-7B is the Qwen2.5-7B model fine-tuned on court rulings.', ['finetune Qwen2.5-7B']],
    ['X that has been post-trained', 'Foo-7B is a Qwen2.5-7B model that has been post-trained for law.', ['finetune Qwen2.5-7B']],
    ['X as the base', `We take [Qwen](${hub}/Qwen/Qwen2.5-7B) as the starting point.`, ['finetune Qwen/Qwen2.5-7B']],
    ['X repackaged for', `[Wan](${hub}/Wan-AI/Wan2.1-T2V-14B) repackaged for ComfyUI.`, ['converted Wan-AI/Wan2.1-T2V-14B']],
    ['X taken and tuned', `This model takes [Bar](${hub}/bar/bar-mnli) and fine-tunes it on topics.`, ['finetune bar/bar-mnli']],
    ['X trained before and tuned', 'This is a roberta-base model trained on 4M posts and finetuned for irony.', ['finetune roberta-base']],
    ['X trained for a task', 'This is a multi-task t5-base model trained for riddles.', ['finetune t5-base']],
    ['X with an id in brackets', 'This model is a T5 model (`bar/bar-fr`) that was fine-tuned in French.', ['finetune bar/bar-fr']],
    ['X, called by what it does', 'This model is a t5-base reranker fine-tuned on passages.', ['finetune t5-base']],
    ['X as an initial checkpoint', 'It was trained using Bar-7B model as an initial checkpoint.', ['finetune Bar-7B']],
    ['X after being trained', `This is the checkpoint for [bart-large](${hub}/facebook/bart-large) after being trained on NLI.`, ['finetune facebook/bart-large']],
    ['a family in a language that was the beginning', 'Multilingual BERT was used as an initialization for Foo-7B.', ['finetune Multilingual BERT']],
    ['the subject behind the base', `Using the [Bar](${hub}/bar/bar-base) model as starting point, the FooBERT Language Model is trained further.`, ['finetune bar/bar-base']],
    ['whose it was before', `[BarBERT](${hub}/bar/bar-base) trained by [Bar](https://example.org) and fine-tuned on letters.`, ['finetune bar/bar-base']],
    ['a slip in "base model"', 'We use vibar4news as based model and fine-tune it on laws.', ['finetune vibar4news']],
    ['with a change', 'Foo-7B is a Bar-7B-v0.2 with extended vocabulary.', ['finetune Bar-7B-v0.2']],
  ])('%s', (_, readme, expected) => {
    expect(strong(readme)).toEqual(expected);
  });

  test('the name that a task is added to is the parent', () => {
    expect(strong('SpeechT5 model fine-tuned for speech synthesis on audio books.', 'acme/speecht5_voices')).toEqual(['finetune SpeechT5']);
  });
});

describe('labels and lists', () => {
  test.each<[string, string, readonly string[]]>([
    ['Base model', `- **Base model:** [Llama](${hub}/meta-llama/Llama-2-13b-hf)`, ['finetune meta-llama/Llama-2-13b-hf']],
    ['the template of the Hub', '**Finetuned from model [optional]:** Qwen2.5-7B', ['finetune Qwen2.5-7B']],
    ['a grandparent in brackets', '**Finetuned from model:** Openchat-3.5-0106 (based on Mistral-7B-v0.1)', ['finetune Openchat-3.5-0106', 'finetune Mistral-7B-v0.1']],
    ['Original model', `Original model: ${hub}/bar/bar-7b`, ['quantized bar/bar-7b']],
    ['language model and vision encoder', 'LLM: Qwen2.5-1.5B\n\nVision Encoder: SigLIP-400M at 384 pixels', ['component Qwen2.5-1.5B', 'component SigLIP-400M']],
    ['a Chinese label', '基础模型：Qwen2.5-7B', ['finetune Qwen2.5-7B']],
    ['the models of a merge', `### Models Merged\n\nThe following models were included in the merge:\n* [a](${hub}/x/Bar-7B)\n* [b](${hub}/y/Baz-7B)`, ['merge x/Bar-7B', 'merge y/Baz-7B']],
    ['a heading that is a label', `### Image Encoder\n- [folder](${hub}/acme/foo-7b/tree/main/enc): [CLIP](${hub}/laion/CLIP-ViT-H-14) with 600M parameters`, ['component laion/CLIP-ViT-H-14']],
    ['sources as "Label: link" lines', `Model sources:\n\nBar 14B: ${hub}/bar/Bar-14B\n\nBaz: ${hub}/baz/Baz-1B\n`, ['converted bar/Bar-14B', 'converted baz/Baz-1B']],
    ['a link on "original weights"', `[Original Weights](${hub}/bar/bar-v1-4)`, ['converted bar/bar-v1-4']],
  ])('%s', (_, readme, expected) => {
    expect(strong(readme)).toEqual(expected);
  });
});

describe('components', () => {
  test.each<[string, string, readonly string[]]>([
    ['a fixed text encoder in brackets', 'It is a diffusion model that uses a fixed, pretrained text encoder (CLIP ViT-L/14).', ['component CLIP ViT-L/14']],
    ['two of them', 'It uses two fixed, pretrained text encoders (OpenCLIP-ViT/G and CLIP-ViT/L).', ['component OpenCLIP-ViT/G', 'component CLIP-ViT/L']],
    ['X as the vision encoder', `For images, it uses [SigLIP-L](${hub}/timm/ViT-L-16-SigLIP-384) as the vision encoder.`, ['component timm/ViT-L-16-SigLIP-384']],
    ['built on two models', 'The model is built on Qwen3-8B and SigLIP2-400M with 8B parameters in all.', ['component Qwen3-8B', 'component SigLIP2-400M']],
    ['parts and where they are from', 'The VAE is from `FLUX.1 [schnell]`.', ['component FLUX.1 [schnell]']],
    ['encodes prompts with', 'Foo 7B encodes prompts with a single T5-XXL language model.', ['component T5-XXL']],
    ['joins two', 'Foo-7B combines the SigLIP2-so400m vision encoder with the Qwen3-8B language model.', ['component SigLIP2-so400m', 'component Qwen3-8B']],
  ])('%s', (_, readme, expected) => {
    expect(strong(readme)).toEqual(expected);
  });
});

describe('Chinese, Japanese and Korean', () => {
  test.each<[string, string, readonly string[]]>([
    ['基于 … 优化', '本模型基于Deepseek-R1-7B进行深度优化。', ['finetune Deepseek-R1-7B']],
    ['在 … 的基础上', '我们在Qwen2.5-7B的基础上继续训练。', ['finetune Qwen2.5-7B']],
    ['使用 … 进行训练', `Foo 使用 [Roberta](${hub}/hfl/chinese-roberta-wwm-ext) 系列模型进行训练。`, ['finetune hfl/chinese-roberta-wwm-ext']],
    ['a data set after 使用', '我们使用 MEDI 145W 三元组数据集进行训练。', []],
    ['an architecture', '本模型基于Llama-3架构。', []],
    ['をベースに', 'このモデルは Llama-2-7b をベースに学習しました。', ['finetune Llama-2-7b']],
    ['기반', '이 모델은 Qwen2.5-7B를 기반으로 학습되었습니다.', ['finetune Qwen2.5-7B']],
  ])('%s', (_, readme, expected) => {
    expect(strong(readme)).toEqual(expected);
  });
});

describe('what is no statement of descent of this model', () => {
  test.each<[string, string]>([
    ['an architecture', 'Foo-7B adopts the Llama 2 architecture.'],
    ['a denial', 'Foo-7B was trained from scratch and is not derived from LLaMA-7B.'],
    ['a tokeniser', 'We use the GPT-NeoX-20B tokenizer, which was extended from that of Llama-3-8B.'],
    ['a comparison', 'Foo-7B outperforms Llama-2-13B and models based on Llama-2-70B.'],
    ['a possibility', 'You can fine-tune it on top of Mistral-7B-v0.1.'],
    ['advice', 'We recommend starting from Llama-3.1-8B for your own finetunes.'],
    ['a plan', 'A version built on Qwen3-32B will follow.'],
    ['code', 'The codebase is built on top of Megatron-LM 0.4 and Training code is based on LLaMA-Factory 1.0.'],
    ['a data set', 'The dataset was derived from OpenHermes-2.5 and filtered.'],
    ['children', `Models fine-tuned from Foo-7B: [chat](${hub}/bar/foo-7b-chat).`],
    ['quantised versions by others', `Looking for GGUF? See [this](${hub}/bar/foo-7b-GGUF).`],
    ['another model of the same card', 'The larger Foo-70B is built upon Llama-3.1-70B.'],
    ['a bullet of another model', '- **Foo-70B**: fine-tuned from Llama-3.1-70B\n- **Foo-7B**: our smallest model'],
    ['an item below another model', '* [Foo-7B-Chat](https://huggingface.co/acme/foo-7b-chat): for chat\n  * fine-tuned from Llama-3.1-8B'],
    ['the result is another model', 'We distilled Bar-R1 to post-train Qwen3 8B Base, obtaining Foo-7B-Qwen3-8B.'],
    ['another role', 'We fine-tune the Hunyuan-Large model as our prompt rewriter.'],
    ['another network', 'The reward model is initialized from Llama-2-13b-chat.'],
    ['whose card text it is', 'This model card is based on the BLOOM-7B model card.'],
    ['the shape of a part', 'Positional encoding is adapted from RoFormer-2 and YaRN-2.'],
    ['a licence that is shared', 'You may share a copy of the CreativeML OpenRAIL-M to all users.'],
    ['records of a place', 'The model was fine-tuned on medical records from the Amsterdam-UMC2.'],
    ['a sample of code', '```py\n# fine-tuned from Llama-2-7b\nload("meta-llama/Llama-2-7b")\n```'],
    ['a comment', '<!-- fine-tuned from Llama-2-7b -->'],
    ['an update of the release', 'This is an update over the original instruction-tuned Bar-3-mini release.'],
    ['the parent’s card, pasted below', '# Original model card: Bar 7B\n\nThis model is fine-tuned from Llama-2-7b.'],
    ['a template', 'Finetuned from model: [More Information Needed]'],
    ['inspiration', 'The design is inspired by DeepSeek-R1 and o1-mini.'],
    ['compatibility', 'Foo-7B is compatible with software built for Llama-2-7b.'],
    ['a second clause about another model', 'Foo-7B is fast, and Foo-70B is built on Llama-3.1-70B.'],
    ['software', '* **Software**: We use a fork of `bar-neox2`.\n* **Tokenizer**: We use a modified version of Bar-T2.'],
    ['an image of software', 'We provide a pre-built Docker image based on the latest version of Bar-RT2.'],
    ['an amount of data', 'Foo-7B was pre-trained from 4.5GB of news.'],
    ['a heading of a project', '- **Fine-tuning of LM** : [Bar-Cocktail2](https://example.org/x)'],
    ['a zoo that holds this model', `### Pretrained Models\n- [Foo-7B](${hub}/acme/foo-7b)\n- [Foo-2B](${hub}/acme/foo-2b)`],
    ['the own name under another owner beside a conversation', `[foo-7b](${hub}/old/foo-7b): tuned on conversational data.`],
    ['an own version in another format', `We provide the official GGUF version of Foo-7B-v2.1 at ${hub}/acme/foo-7b-gguf!`],
    ['an order with a name behind it', '1. Load Bar-Image-Edit 2509 as your base model'],
    ['a version that is offered too', `We also offer a chat fine-tuned version: [foo-7b-talk](${hub}/acme/bar-7b-talk).`],
    ['embeddings of another model', 'Initializing the vocabulary with average-pooling of BERT-2 subword embeddings is efficient.'],
    ['a kind of training', 'It was trained through continual pre-training (CPT) with letters.'],
    ['a series of its own', 'It is based on the original Foo release.'],
  ])('%s', (_, readme) => {
    expect(strong(readme)).toEqual([]);
  });
});

describe('what a careful reader would ask back on', () => {
  test.each<[string, string, string]>([
    ['a version in another language', 'Foo-7B is a multilingual version of RoBERTa-large2.', 'RoBERTa-large2'],
    ['another size than the parent’s', 'The overall model is based on Baichuan-13B.', 'Baichuan-13B'],
    ['the family of a model that is pre-trained anew', 'Foo-7B is a language model based on BERT.\n\nIt was pretrained on 20 GB of Dutch news.', 'BERT'],
    ['a checkpoint beside a corpus of its own', 'It is based on the roberta-base model and was trained on a medium-size corpus of news.', 'roberta-base'],
    ['thanks', '## Acknowledgements\n\nFoo-7B is based on Qwen2.5-7B; thanks!', 'Qwen2.5-7B'],
    ['several at once', 'In this project we fine-tune Mistral-7B-v0.1, Llama-2-7b and Qwen2.5-7B.', 'Mistral-7B-v0.1'],
    ['a single word that nobody knows', 'This model was fine-tuned from Quuxo on 40 hours of speech.', 'Quuxo'],
    ['an architecture section without a subject', '# Foo\n\n## Architecture\n\nModified from Bar-LM2 (see paper).', 'Bar-LM2'],
  ])('%s', (_, readme, parent) => {
    const found = claims(readme).filter((claim) => claim.parent === parent);
    expect(found.map(({ strength }) => strength)).toEqual(['supporting']);
  });

  test('thanks prove a parent that they say this model was initialised from', () => {
    expect(strong('## Acknowledgements\n\n- CodeGen: Our base language model is initialized with CodeGen-7B.')).toEqual(['finetune CodeGen-7B']);
  });
});

describe('teachers', () => {
  test('outputs that a tuned model was trained on make a teacher', () => {
    expect(strong('Foo-7B is fine-tuned from Qwen2.5-7B, using samples generated by DeepSeek-R1.')).toEqual(['finetune Qwen2.5-7B', 'distilled DeepSeek-R1']);
  });

  test('for a model with a pre-training of its own they are one ingredient of many', () => {
    expect(claims('Foo-7B was trained on text and on synthetic data generated by GPT-4.').map(({ strength }) => strength)).toEqual(['supporting']);
  });

  test('a declared base makes a tuned model', () => {
    const tuned = record('acme/foo-7b', { readme: 'Trained on data generated by GPT-4.', readmeState: 'read', card: card({ baseModel: ['bar/bar'] }) });
    expect(proseClaims(tuned, { families: shippedFamilies }).map(({ relation, strength }) => [relation, strength])).toEqual([['distilled', 'strong']]);
  });

  test('a judge is no teacher', () => {
    expect(claims('We use a GPT-4 labeled ranking dataset for the reward.')).toEqual([]);
  });
});

describe('weights that one must have', () => {
  test('the parent of a difference is the one whose weights are asked for', () => {
    expect(strong('You should have a copy of the original Llama-2-13b weights.', 'acme/foo-xor')).toEqual(['finetune Llama-2-13b']);
  });
});

describe('evidence', () => {
  test('names the line of the stored file, front matter included, and quotes the sentence', () => {
    const [claim] = claims('---\nlicense: mit\n---\n# Foo\n\nHello.\nIt is fine-tuned from **Qwen2.5-7B**.\n');
    expect(claim?.evidence).toEqual({ kind: 'prose', where: 'README.md:7', quote: 'It is fine-tuned from Qwen2.5-7B.' });
  });

  test('is at most 300 characters long and free of control characters', () => {
    const [claim] = claims(`Foo-7B is fine-tuned from Qwen2.5-7B \u202E on ${'very '.repeat(100)}much data.`);
    expect(claim?.evidence.quote?.length).toBe(300);
    expect(claim?.evidence.quote).not.toContain('\u202E');
  });

  test('is said once a line', () => {
    expect(claims('Foo-7B is fine-tuned from Qwen2.5-7B. Foo-7B was derived from Qwen2.5-7B.')).toHaveLength(1);
  });
});

describe('hostile cards', () => {
  test.each<[string, string]>([
    ['brackets', '['.repeat(200_000)],
    ['footnotes', 'Foo is fine-tuned[^1] '.repeat(10_000)],
    ['one long line', 'fine-tuned from '.repeat(30_000)],
    ['cues without an end', `based on ${'a b '.repeat(80_000)}`],
    ['an open fence', `\`\`\`\n${'fine-tuned from Qwen2.5-7B\n'.repeat(5_000)}`],
    ['nested lists', '  - a\n'.repeat(20_000)],
    ['tags', '<a href="x">'.repeat(20_000)],
    ['pipes', '|'.repeat(300_000)],
    ['emphasis', '*_'.repeat(150_000)],
    ['words that may belong to many forms', 'continuous pre-training the base model used for fine-tuning trained on data and '.repeat(6_000)],
    ['roles without names', 'as the frozen pre-trained text encoder and vision '.repeat(8_000)],
    ['open brackets behind names', 'Bar-7B model ('.repeat(20_000)],
    ['a megabyte of names', 'Bar-7B fine-tuned on '.repeat(50_000)],
  ])('%s are read to the end', (_, readme) => {
    expect(claims(readme).length).toBeLessThan(1_000);
  });

  test('a record without a README claims nothing', () => {
    expect(proseClaims(record('acme/foo'), { families: shippedFamilies })).toEqual([]);
  });
});
