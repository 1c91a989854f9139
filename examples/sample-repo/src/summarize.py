"""Summarises tickets with the models that this service ships."""

from sentence_transformers import SentenceTransformer
from transformers import pipeline

summarizer = pipeline("summarization", model="example-lab/ticket-summarizer")
embedder = SentenceTransformer("example-lab/ticket-embedder")


def summarize(ticket: str) -> str:
    return summarizer(ticket)[0]["summary_text"]
