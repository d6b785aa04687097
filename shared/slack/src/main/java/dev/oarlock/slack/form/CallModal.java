package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.call.CsmCall;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.Signal.CallDecided.Choice;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Field;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.CallForm;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms for a call on a renewal and for the decision between calls.
public final class CallModal {
  private CallModal() {}

  /// A CSM's own call.
  public static Form call(AccountState state, Calls calls) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(standing(state, calls)));
    blocks.addAll(figure(calls, Field.required(CallForm.CHANCE, "Chance that they leave, in %")));
    blocks.add(Field.optional(CallForm.NOTE, "Note").lines());
    return Form.of(
        Form.Kind.CALL,
        state.id().value(),
        "Your call",
        new Form.Content(
            blocks,
            "Give the call",
            "It stands beside the model's until the renewal; the latest call counts.",
            Mrkdwn.code(
                "/forecast " + state.id() + " call 30%" + half(calls) + ": sponsor confirmed")));
  }

  /// Whose call counts; only what may be decided can be chosen.
  public static Form decide(AccountState state, Calls calls) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(standing(state, calls)));
    blocks.add(
        Field.required(CallForm.CHOICE, "Whose call counts?")
            .oneOf(choices(calls), Optional.empty()));
    blocks.addAll(
        figure(
            calls,
            Field.optional(CallForm.CHANCE, "Your own figure: chance that they leave, in %")));
    blocks.add(Field.optional(CallForm.NOTE, "Note").lines());
    return Form.of(
        Form.Kind.DECIDE,
        About.of(state, calls).written(),
        "Decide",
        new Form.Content(
            blocks,
            "Decide",
            "It stands while model and CSM stay in the bands they are in. "
                + CallWords.of(calls.bands()),
            typed(state, calls)));
  }

  private static String typed(AccountState state, Calls calls) {
    var command = "/forecast " + state.id() + " decide ";
    return Mrkdwn.code(command + "25%" + half(calls) + ": one of two sites")
        + " or "
        + Mrkdwn.code(command + "model");
  }

  /// An amount that can be typed as it stands: half of what the account is worth, in whole units.
  private static String half(Calls calls) {
    return inOneCurrency(calls)
        .map(worth -> {
          var places = Math.max(0, worth.currency().getDefaultFractionDigits());
          return BigDecimal.valueOf(worth.minor() / 2, places).toBigInteger();
        })
        .filter(amount -> amount.signum() > 0)
        .map(amount -> " of " + amount)
        .orElse("");
  }

  /// What it is worth, where that is in one currency.
  private static Optional<Money> inOneCurrency(Calls calls) {
    var worth = calls.worth().each();
    return worth.size() == 1 ? Optional.of(worth.getFirst()) : Optional.empty();
  }

  private static String standing(AccountState state, Calls calls) {
    return "%s, renewal on %s, worth %s: %s."
        .formatted(
            Form.name(state),
            DayWords.of(calls.renewal()),
            MoneyWords.monthly(calls.worth()),
            CallWords.of(calls));
  }

  private static List<Field.Choice> choices(Calls calls) {
    var choices = new ArrayList<Field.Choice>();
    choices.add(
        new Field.Choice("model", "The model's: " + ChanceWords.of(calls.machine().leaving())));
    calls.csm().map(CallModal::choice).ifPresent(choices::add);
    choices.add(new Field.Choice(CallForm.OWN, "A figure of my own, below"));
    if (calls.allows(Choice.MONITOR)) {
      choices.add(
          new Field.Choice(
              "monitor",
              "Nobody's yet: monitor until " + CallWords.monitoredUntil(calls.renewal())));
    }
    return choices;
  }

  private static Field.Choice choice(CsmCall call) {
    return new Field.Choice("csm", "The CSM's: " + ChanceWords.of(call.figure().leaving()));
  }

  /// An amount is asked for only where it is clear in which currency.
  private static List<LayoutBlock> figure(Calls calls, Field chance) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(chance.words(Optional.empty()));
    inOneCurrency(calls).map(CallModal::amount).ifPresent(blocks::add);
    return blocks;
  }

  private static LayoutBlock amount(Money worth) {
    return Field.optional(CallForm.AMOUNT, "Amount at stake a month, in " + worth.currency())
        .hint("No more than %s; empty means all of it.".formatted(MoneyWords.of(worth)))
        .words(Optional.empty());
  }
}
