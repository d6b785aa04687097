package dev.oarlock.slack.access;

/// Whether somebody is answered.
public sealed interface AccessDecision {
  record Admitted() implements AccessDecision {}

  record Refused(AccessRefusal reason) implements AccessDecision {}
}
