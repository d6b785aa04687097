package dev.oarlock.domain.play;

import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.util.List;

/// A step of a play: who does it, how many days after the start it is due, and what to talk about.
public record PlayStep(
    String code, String text, PlayRole owner, int dueDays, List<String> talkingPoints) {
  private static final int MOST_POINTS = 5;
  private static final int LONGEST_DAYS = 365;

  public PlayStep {
    if (!code.matches("[a-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("not a code of small letters and hyphens: " + code);
    }
    ValueCheck.shortText("text", text);
    ValueCheck.inRange("due", dueDays, 0, LONGEST_DAYS);
    talkingPoints = List.copyOf(talkingPoints);
    talkingPoints.forEach(point -> ValueCheck.shortText("talking point", point));
    if (talkingPoints.size() > MOST_POINTS) {
      throw new IllegalArgumentException(
          "more than " + MOST_POINTS + " talking points: " + talkingPoints.size());
    }
  }
}
