package dev.oarlock.slack.view;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.digest.Account;
import dev.oarlock.domain.digest.AccountWin;
import dev.oarlock.domain.digest.Crossing;
import dev.oarlock.domain.digest.Digest;
import dev.oarlock.domain.digest.Hindsight.Tally;
import dev.oarlock.domain.digest.Mover;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.Phrases;
import dev.oarlock.slack.words.ReasonWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The lists of a digest, each cut where reading stops and never where adding up does.
record DigestLists(Digest digest) {
  static final int MOST = 8;
  private static final int MOVERS = 5;
  private static final int NAME = 60;
  private static final int REASON = 200;

  List<String> sections() {
    return Stream.of(
            list("Entered red", digest.entered(), MOST, DigestLists::entered),
            list("Left red", digest.left(), MOST, DigestLists::entered),
            list("Lost as customers", digest.lost(), MOST, DigestLists::worth),
            list("Moved most", digest.movers(), MOVERS, DigestLists::moved),
            new DigestRenewals(digest).section(),
            list("Wins", digest.wins(), MOST, DigestLists::won),
            hindsight())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private String hindsight() {
    var by = digest.hindsight();
    return by.byPerson().isEmpty()
        ? ""
        : "*Overrides that turned out right*\nBy person: %s.\nBy reason: %s."
            .formatted(tallies(by.byPerson(), true), tallies(by.byReason(), false));
  }

  private static String tallies(List<Tally> tallies, boolean people) {
    return Phrases.joined(
        tallies.stream()
            .limit(MOST)
            .map(it ->
                "%s %d of %d"
                    .formatted(
                        people
                            ? OwnerWords.of(Optional.of(new Csm(it.name())))
                            : Mrkdwn.escape(it.name()),
                        it.right(),
                        it.of()))
            .toList());
  }

  private static <T> String list(String title, List<T> items, int most, Function<T, String> line) {
    if (items.isEmpty()) {
      return "";
    }
    var text = new StringBuilder("*" + title + " (" + items.size() + ")*");
    items.stream().limit(most).map(line).forEach(item -> text.append("\n• ").append(item));
    if (items.size() > most) {
      text.append("\n• and ").append(items.size() - most).append(" more");
    }
    return text.toString();
  }

  private static String entered(Crossing crossing) {
    return "%s: %s, after %s. %s."
        .formatted(
            name(crossing.account()),
            BandWords.score(crossing.now()),
            BandWords.score(crossing.before()),
            owned(crossing.account()));
  }

  private static String worth(Account account) {
    return name(account) + ". " + owned(account) + ".";
  }

  private static String owned(Account account) {
    return Phrases.capital(MoneyWords.monthly(account.cmrr()))
        + ", owner "
        + OwnerWords.of(account.csm());
  }

  private static String moved(Mover mover) {
    var why = mover.reason().map(line -> " " + reason(ReasonWords.of(line))).orElse("");
    return "%s: %s, from %d to %d.%s"
        .formatted(
            name(mover.account()),
            Phrases.signed(mover.points()),
            mover.before(),
            mover.now(),
            why.isEmpty() ? "" : " First reason:" + why + ".");
  }

  private static String won(AccountWin won) {
    return name(won.account())
        + " "
        + WinWords.clause(won.win())
        + "."
        + WinWords.compared(won.win());
  }

  String inShort() {
    var said = new ArrayList<String>();
    said.add(names("Entered red", digest.entered().stream().map(Crossing::account).toList()));
    said.add(names("Left red", digest.left().stream().map(Crossing::account).toList()));
    said.add(names("Lost", digest.lost()));
    said.add(names("Won", digest.wins().stream().map(AccountWin::account).distinct().toList()));
    said.removeIf(String::isEmpty);
    said.add(new DigestRenewals(digest).inShort());
    return String.join(" ", said);
  }

  private static String names(String what, List<Account> accounts) {
    if (accounts.isEmpty()) {
      return "";
    }
    var names = new ArrayList<>(accounts.stream().limit(MOST).map(DigestLists::name).toList());
    if (accounts.size() > MOST) {
      names.add((accounts.size() - MOST) + " more");
    }
    return what + ": " + Phrases.joined(names) + ".";
  }

  String quality() {
    var quality = digest.quality();
    if (quality.isClean()) {
      return "Data quality: nothing is missing, stale or in quarantine.";
    }
    var said = new ArrayList<String>();
    add(said, quality.unknown(), "account", "with too little data for a band");
    add(said, quality.stale(), "account", "without news for two weeks");
    add(said, quality.unscored(), "account", "registered but not scored");
    add(said, quality.quarantined(), "signal", "in quarantine");
    return "Data quality: " + Phrases.joined(said) + ".";
  }

  private static void add(List<String> said, int count, String noun, String what) {
    if (count > 0) {
      said.add(Phrases.counted(count, noun) + " " + what);
    }
  }

  String definitions() {
    return "In red: monthly recurring revenue under contract of customers whose health is red."
        + " Expected loss: the chance of leaving at renewal times that revenue.";
  }

  static String name(Account account) {
    return Mrkdwn.escape(Mrkdwn.shortened(account.name(), NAME));
  }

  private static String reason(String text) {
    return Mrkdwn.shortened(text, REASON);
  }
}
