package dev.oarlock.aws.lambda;

/// A message of a batch from an SQS queue; the id is SQS's own, of this delivery and any later one.
public record BatchMessage(String id, String body) {}
