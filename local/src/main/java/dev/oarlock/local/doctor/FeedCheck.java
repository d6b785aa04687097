package dev.oarlock.local.doctor;

import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.feed.HeardFeed;
import dev.oarlock.aws.tide.Held;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.view.TideView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Whether what is reported of the accounts can be believed: when each kind of signal was last
/// heard, which source has fallen silent, and where so many accounts moved at once that it is in
/// doubt.
final class FeedCheck {
  /// Most feeds are daily or weekly; two weeks without a sign of life deserve a look.
  private static final Duration SILENCE = Duration.ofDays(14);

  private final Feeds feeds;
  private final Tides tides;
  private final Instant now;

  FeedCheck(DynamoDbClient dynamo, String table, Instant now) {
    this.feeds = new Feeds(dynamo, table);
    this.tides = new Tides(dynamo, table);
    this.now = now;
  }

  List<Finding> findings(List<AccountState> states) {
    var findings = new ArrayList<Finding>();
    newest(states, findings);
    feeds
        .all()
        .forEach(feed -> feed.silent().ifPresent(since -> findings.add(silent(feed, since))));
    tides.all().stream().filter(Held::isOpen).forEach(held -> findings.add(doubted(held)));
    return findings;
  }

  private void newest(List<AccountState> states, List<Finding> findings) {
    var newest =
        states.stream()
            .flatMap(state -> state.facts().all())
            .collect(
                Collectors.toMap(
                    fact -> fact.signal().type(),
                    Fact::at,
                    (one, other) -> one.isAfter(other) ? one : other,
                    TreeMap::new));
    newest.forEach((type, at) -> findings.add(feed(type, at)));
  }

  private Finding feed(String type, Instant newest) {
    var silent = Duration.between(newest, now);
    var found = "%s: newest %s".formatted(type, newest);
    return silent.compareTo(SILENCE) > 0 && isRegular(type)
        ? Finding.note(
            "feed", found + ", silent for " + silent.toDays() + " days", "is its source running?")
        : Finding.good("feed", found);
  }

  /// Feeds that ought to speak all the time; the others speak when something happens.
  private static boolean isRegular(String type) {
    return type.equals("UsageReported") || type.equals("TicketOpened");
  }

  private static Finding silent(HeardFeed feed, LocalDate since) {
    return Finding.bad(
        "feed",
        "%s from %s: none since %s, against its own rhythm"
            .formatted(feed.feed(), feed.source(), since),
        "mend the source and let it send what is missing; what rests on it stands still");
  }

  private static Finding doubted(Held held) {
    return held.isWrong()
        ? Finding.note(
            "feed",
            TideView.lead(held.tide()) + " It was called wrong",
            "mend the source; it counts again when most accounts are back where they were")
        : Finding.bad(
            "feed",
            TideView.lead(held.tide()) + " It is set aside, and alerts that rest on it are held",
            "say in the operators' channel whether it is real; after two weeks it counts anyway");
  }
}
