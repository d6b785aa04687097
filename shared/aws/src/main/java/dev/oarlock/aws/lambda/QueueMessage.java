package dev.oarlock.aws.lambda;

/// A message of an SQS queue; the id is SQS's own, of this delivery and any later one.
public record QueueMessage(String id, String body) {}
