package dev.oarlock.cli.doctor;

import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.domain.account.contract.reconciliation.ContractNotice;
import dev.oarlock.domain.account.contract.reconciliation.UnusedOrder;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Orders that were taken in and count for nothing, because no term runs that they could join, and
/// notice of contracts that nobody told of.
record OrderCheck(List<String> unused, List<String> unmatched) {
  private static final int EXAMPLES = 3;

  static OrderCheck of(Collection<AccountState> states, LocalDate day) {
    return new OrderCheck(
        states.stream()
            .flatMap(state ->
                UnusedOrder.of(state.facts(), day).stream().map(it -> said(state.name(), it)))
            .sorted()
            .toList(),
        states.stream()
            .flatMap(state ->
                ContractNotice.of(state.facts(), day).stream()
                    .filter(it -> !it.isOnRecord())
                    .map(it -> said(state.name(), it)))
            .sorted()
            .toList());
  }

  private static String said(String account, ContractNotice notice) {
    return "%s: %s as of %s".formatted(account, notice.contract(), notice.effective());
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
    return Stream.concat(
            finding(
                unused,
                "%s of no term",
                "order",
                "send the renewal or the new contract that it belongs to"),
            finding(
                unmatched,
                "%s of a contract that is not on record",
                "notice",
                "ask which contract it ends: cancel that one by its own number, or send the one"
                    + " that is missing"))
        .toList();
  }

  private static Stream<DoctorFinding> finding(
      List<String> found, String what, String noun, String fix) {
    if (found.isEmpty()) {
      return Stream.empty();
    }
    var more = found.size() - EXAMPLES;
    var listed = found.stream().limit(EXAMPLES).collect(Collectors.joining("; "));
    return Stream.of(
        DoctorFinding.bad(
            "orders",
            what.formatted(EnglishPhrases.counted(found.size(), noun))
                + ": "
                + listed
                + (more > 0 ? "; and " + more + " more" : ""),
            fix));
  }
}
