package dev.oarlock.slack.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What Slack calls its users, kept by an instance of a function for an hour: who is named and not
/// mentioned is on a card that is drawn again and again, and Slack answers a hundred such questions
/// a minute.
public final class SlackNames {
  private static final Duration HOLDS = Duration.ofHours(1);

  /// Where Slack did not answer, it is left alone for so long.
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final int CAPACITY = 2_000;

  private final Function<String, Optional<String>> slack;
  private final InstantSource clock;
  private final Map<String, KeptName> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KeptName> eldest) {
          return size() > CAPACITY;
        }
      };

  private record KeptName(Optional<String> name, Instant until) {}

  /// `slack` is what Slack says, as far as it does.
  public SlackNames(Function<String, Optional<String>> slack, InstantSource clock) {
    this.slack = slack;
    this.clock = clock;
  }

  /// What a user is called; empty while Slack does not say.
  public synchronized Optional<String> of(String user) {
    var known = kept.get(user);
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = ask(user);
      kept.put(user, known);
    }
    return known.name();
  }

  private KeptName ask(String user) {
    var name = slack.apply(user);
    return new KeptName(name, clock.instant().plus(name.isPresent() ? HOLDS : SILENCE));
  }
}
