package dev.oarlock.slack.view.identity;

import static dev.oarlock.slack.language.LocalizedText.figure;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.identity.IdentityHints;
import dev.oarlock.domain.dataquality.identity.WaitingIdentity;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How an id of another system, and what waits for it, is said. An id that is somebody's address is
/// said without the person.
public final class IdentityText {
  private static final int ID = 80;
  private static final int NAME = 80;
  private static final int HINTS = 3;
  private static final int TYPES = 4;

  /// What says who somebody is, and nothing else of them.
  private static final Set<SignalType> IDENTIFYING =
      EnumSet.of(
          SignalType.ACCOUNT_REGISTERED, SignalType.ACCOUNT_UPDATED, SignalType.IDENTITY_LINKED);

  private IdentityText() {}

  /// `stripe / cus_123`, in plain text.
  public static String plain(ExternalId identity) {
    var id = identity.id();
    var at = id.lastIndexOf('@');
    var shown = at < 0 ? id : "…" + id.substring(at);
    return Mrkdwn.shortened(identity.system(), ID) + " / " + Mrkdwn.shortened(shown, ID);
  }

  public static String of(ExternalId identity) {
    return Mrkdwn.code(plain(identity).replace('`', '\''));
  }

  /// `At least 4 signals wait since 28 Nov: invoices 3, contracts 1.` More may have come within
  /// seconds after the message was put.
  static String waiting(WaitingIdentity waiting) {
    var kinds =
        waiting.waiting().entrySet().stream()
            .filter(it -> !IDENTIFYING.contains(it.getKey()))
            .sorted(Map.Entry.<SignalType, Integer>comparingByValue().reversed())
            .toList();
    var count = kinds.stream().mapToInt(Map.Entry::getValue).sum();
    var since = waiting.since().map(it -> text(" since {0}", DayText.moment(it))).orElse("");
    if (count == 0) {
      return text("Nothing else waits yet: it is only said that this customer is there{0}.", since);
    }
    var shown =
        kinds.stream()
            .limit(TYPES)
            .map(it -> text(it.getKey().label()) + " " + it.getValue())
            .toList();
    var others = kinds.size() - shown.size();
    return "%s%s: %s%s."
        .formatted(
            count == 1
                ? text("At least 1 signal waits")
                : text("At least {0} signals wait", figure("%,d", count)),
            since,
            String.join(", ", shown),
            others > 0 ? text(", and {0 other kind}", others) : "");
  }

  /// What the system calls the company.
  static Optional<String> hints(ExternalId identity, IdentityHints hints) {
    var said =
        Stream.concat(hints.names().stream().map(it -> "“" + it + "”"), hints.domains().stream());
    var shown = said.limit(HINTS).map(it -> Mrkdwn.escape(Mrkdwn.shortened(it, NAME))).toList();
    return Optional.of(shown)
        .filter(it -> !it.isEmpty())
        .map(it ->
            text(
                "{0} says: {1}.",
                Mrkdwn.escape(EnglishPhrases.capitalize(Mrkdwn.shortened(identity.system(), ID))),
                String.join(", ", it)));
  }

  static List<String> lines(WaitingIdentity waiting) {
    return Stream.concat(
            Stream.of(waiting(waiting)), hints(waiting.identity(), waiting.hints()).stream())
        .toList();
  }
}
