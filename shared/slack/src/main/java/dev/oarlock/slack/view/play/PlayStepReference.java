package dev.oarlock.slack.view.play;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;

/// What a button says of which step of a play.
public record PlayStepReference(AccountId account, String run, String step, Mark mark) {
  public static PlayStepReference decode(String written) {
    var parts = written.split("\\|", -1);
    return new PlayStepReference(
        new AccountId(parts[0]), parts[1], parts[2], Mark.valueOf(parts[3]));
  }

  public String encode() {
    return account + "|" + run + "|" + step + "|" + mark.name();
  }

  PlayStepReference as(Mark other) {
    return new PlayStepReference(account, run, step, other);
  }
}
