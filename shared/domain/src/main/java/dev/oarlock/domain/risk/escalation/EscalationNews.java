package dev.oarlock.domain.risk.escalation;

import dev.oarlock.domain.account.identity.Csm;
import java.util.Optional;

/// What is new of an escalation: what happened, in whose words and who said so.
public record EscalationNews(Kind kind, Optional<String> note, Optional<Csm> by) {
  /// What happened.
  public enum Kind {
    OPENED,
    MILESTONE,
    /// An update is due, and nobody gave one.
    DUE,
    CLOSED
  }

  public static EscalationNews due() {
    return new EscalationNews(Kind.DUE, Optional.empty(), Optional.empty());
  }
}
