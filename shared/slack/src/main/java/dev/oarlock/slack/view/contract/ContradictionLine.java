package dev.oarlock.slack.view.contract;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// That what is shown rests on an order that cannot be: a cancellation takes more of a product than
/// there was, and counts for no more. Of contracts that nobody told of, the renewal's line says it.
public final class ContradictionLine {
  private static final int MOST_ORDERS = 2;

  private ContradictionLine() {}

  /// `a cancellation takes 50 of plan from K-1 on 27 Nov 2026, of which there were 40, and counts
  /// for no more`; empty without any of the last year.
  public static Optional<String> of(AccountState state, LocalDate today) {
    return of(
        OrderContradiction.counted(state.facts(), today).stream()
            .map(OrderContradiction::doubt)
            .toList());
  }

  /// ` In doubt: a cancellation takes ...`, to go after another sentence; empty without any.
  public static String sentence(List<OrderDoubt> doubtful) {
    return of(doubtful).map(it -> text(" In doubt: {0}.", it)).orElse("");
  }

  private static Optional<String> of(List<OrderDoubt> doubtful) {
    return doubtful.isEmpty() ? Optional.empty() : Optional.of(list(doubtful));
  }

  private static String list(List<OrderDoubt> doubtful) {
    var said = doubtful.stream().limit(MOST_ORDERS).map(ContradictionLine::cancellation).toList();
    var more = doubtful.size() - MOST_ORDERS;
    return text(
        "{0}, and counts for no more{1}",
        String.join("; ", said), more > 0 ? text("; so do {0 other}", more) : "");
  }

  private static String cancellation(OrderDoubt doubt) {
    var day = doubt.effective();
    return text(
        "a cancellation {0}",
        Mrkdwn.escape(
            said(doubt.what())
                .replaceFirst("^it ", "")
                .replace(" on " + day, " on " + DayText.of(day))));
  }
}
