package dev.oarlock.aws.lambda;

/// A message of a batch from an SQS queue; the id is SQS's own, of this delivery and any later one.
/// `deliveries` counts this one, too; who brings it back from the dead letters begins anew.
public record BatchMessage(String id, String body, int deliveries) {}
