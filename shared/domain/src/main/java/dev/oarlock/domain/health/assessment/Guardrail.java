package dev.oarlock.domain.health.assessment;

/// A cap that held the score down: `points` (negative) is what it took away.
public record Guardrail(String reason, int cap, int points) {}
