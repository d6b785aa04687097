package dev.oarlock.domain.health.assessment;

/// A cap that lowered the score; `points` (negative) is by how much.
public record Guardrail(String reason, int cap, int points) {}
