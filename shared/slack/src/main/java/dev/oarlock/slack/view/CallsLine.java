package dev.oarlock.slack.view;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import java.time.LocalDate;
import java.util.Optional;

/// Machine's, CSM's and final call side by side on a card.
record CallsLine(AccountState state, LocalDate today) {

  /// Where anybody but the machine has said something.
  Optional<String> said() {
    return calls()
        .filter(calls -> calls.csm().isPresent() || calls.latest().isPresent())
        .map(CallWords::of);
  }

  /// Also where nobody has yet, with what to type.
  Optional<String> full() {
    return calls()
        .map(calls ->
            CallWords.of(calls)
                + ". "
                + (calls.isOpen() ? "Decide: " : "Yours: ")
                + Mrkdwn.code(
                    "/forecast " + state.id() + (calls.isOpen() ? " decide csm" : " call 5%")));
  }

  private Optional<Calls> calls() {
    return state.calls(today);
  }
}
