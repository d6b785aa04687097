package dev.oarlock.cli.doctor;

import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.domain.account.contract.reconciliation.UnusedOrder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Orders that were taken in and count for nothing, because no term runs that they could join.
record OrderCheck(List<String> unused) {
  private static final int EXAMPLES = 3;

  static OrderCheck of(Collection<AccountState> states, LocalDate day) {
    return new OrderCheck(
        states.stream()
            .flatMap(state ->
                UnusedOrder.of(state.facts(), day).stream().map(it -> said(state.name(), it)))
            .sorted()
            .toList());
  }

  private static String said(String account, UnusedOrder unused) {
    var order = unused.order();
    var kind =
        switch (order.order()) {
          case ADD_ON -> "add-on";
          case AMENDMENT -> "amendment";
          case NEW, RENEWAL, CANCELLATION ->
              throw new IllegalArgumentException("begins or ends a term: " + order);
        };
    var why = unused.endedOn().map(day -> "had ended on " + day).orElse("had not begun");
    return "%s: %s to %s from %s, which %s"
        .formatted(account, kind, order.contract(), order.effective(), why);
  }

  /// None where all orders count.
  List<DoctorFinding> findings() {
    if (unused.isEmpty()) {
      return List.of();
    }
    var listed = unused.stream().limit(EXAMPLES).collect(Collectors.joining("; "));
    var more = unused.size() - EXAMPLES;
    return List.of(
        DoctorFinding.bad(
            "orders",
            EnglishPhrases.counted(unused.size(), "order")
                + " of no term: "
                + listed
                + (more > 0 ? "; and " + more + " more" : ""),
            "send the renewal or the new contract that it belongs to"));
  }
}
