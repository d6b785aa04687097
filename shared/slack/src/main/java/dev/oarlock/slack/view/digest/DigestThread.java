package dev.oarlock.slack.view.digest;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.view.digest.DigestMessage.ThreadTable;
import dev.oarlock.slack.view.digest.list.DigestLists;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The longer tables of a digest, each a message in its thread: what the message cuts, and what
/// only some look up.
public final class DigestThread {
  /// The last table of a thread: once it stands, all of them do.
  public static final String LAST = "health";

  private static final int MAX_GROUPS = 20;

  private DigestThread() {}

  /// In a quiet week there is none.
  public static List<ThreadTable> of(WeekReport report) {
    var digest = report.digest();
    if (report.isQuiet()) {
      return List.of();
    }
    var shown = DigestLists.of(report, DigestLists.IN_MESSAGE);
    var whole = DigestLists.of(report, DigestLists.IN_THREAD);
    return Stream.of(
            longer(message("risk"), shown.risk(), whole.risk()),
            longer(
                message("losses and wins"),
                withWins(shown.losses(), shown),
                withWins(whole.losses(), whole)),
            longer(message("renewals"), shown.renewals(), whole.renewals()),
            health(digest, shown, whole))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<BulletList> withWins(List<BulletList> losses, DigestLists lists) {
    return Stream.concat(losses.stream(), lists.wins().stream()).toList();
  }

  /// Of these lists, those that say more than the message does.
  private static Optional<ThreadTable> longer(
      String name, List<BulletList> shown, List<BulletList> whole) {
    var more = whole.stream().filter(list -> !shown.contains(list)).toList();
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(new ThreadTable(name, titled(name).then(more)));
  }

  private static Card titled(String name) {
    return Card.titled(text("{0} in full", EnglishPhrases.capitalize(text(name))));
  }

  private static Optional<ThreadTable> health(
      PortfolioDigest digest, DigestLists shown, DigestLists whole) {
    var parts = new ArrayList<CardElement>();
    parts.add(BandChart.of(digest.bands()));
    segments(digest).ifPresent(parts::add);
    whole.loads().filter(list -> !shown.loads().equals(Optional.of(list))).ifPresent(parts::add);
    whole.overrides().ifPresent(parts::add);
    return Optional.of(new ThreadTable(LAST, titled(LAST).then(parts)));
  }

  /// Where the portfolio falls into one segment only, that is the headline already.
  private static Optional<BulletList> segments(PortfolioDigest digest) {
    return Optional.of(digest.segments())
        .filter(it -> it.groups().size() > 1)
        .map(it ->
            BulletList.of(
                text("*Health by {0}*", PortfolioView.word(PortfolioDimension.SEGMENT)),
                PortfolioView.items(it, MAX_GROUPS)));
  }
}
