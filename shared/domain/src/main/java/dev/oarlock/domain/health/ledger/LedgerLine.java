package dev.oarlock.domain.health.ledger;

/// One cause of a change of score: whole points, and the reason as a phrase people read.
public record LedgerLine(Kind kind, String subject, int points, String reason) {
  public enum Kind {
    COMPONENT,
    COVERAGE,
    GUARDRAIL,
    SCORECARD,
    OVERRIDE
  }
}
