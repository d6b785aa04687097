package dev.oarlock.domain.account.signal.play;

import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;

/// A step of a play as it was planned when the play was started: who does it, and until when.
public record PlayTask(String code, String text, PlayRole owner, LocalDate due) {
  public PlayTask {
    ValueCheck.shortText("code", code);
    ValueCheck.shortText("text", text);
  }
}
