package dev.oarlock.slack.view.portfolio;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.rollup.AccountHierarchy;
import dev.oarlock.domain.portfolio.rollup.FamilyMember;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.OverrideText;
import dev.oarlock.slack.view.contract.WorthText;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health NAME family`: an account and all that belong to it, as one and one by
/// one, the worst first.
public final class FamilyView {
  private static final int MAX_CHILDREN = 20;
  private static final int NAME = 60;

  private FamilyView() {}

  public static Card of(AccountHierarchy family) {
    var rollup = new RollupSummary(family.rollup());
    return Card.titled(
            text("{0} and family: {1}", family.parent().account().name(), rollup.score()))
        .say(summary(family, rollup))
        .bullets("", items(family))
        .smallPrint(rollup.smallPrint());
  }

  /// To whom an account without children belongs itself, by its registration.
  public sealed interface ParentAccount {
    /// It names no parent.
    record NoParent() implements ParentAccount {}

    /// An account that is known.
    record KnownParent(AccountId parent) implements ParentAccount {}

    /// One that nobody registered.
    record UnknownParent(AccountId parent) implements ParentAccount {}

    /// Itself, which cannot be meant.
    record OwnParent() implements ParentAccount {}
  }

  /// Where nothing belongs to an account: what it belongs to itself, and how that is told.
  public static Card noChildren(AccountState state, ParentAccount above) {
    return Card.saying(
        text(
            "No account is known to belong to {0}. {1}",
            Mrkdwn.escape(state.name()), parentText(state, above)));
  }

  private static String parentText(AccountState state, ParentAccount above) {
    return switch (above) {
      case ParentAccount.NoParent _ -> text("A child names its `parent` when it is registered.");
      case ParentAccount.KnownParent(var parent) ->
          text(
              "It belongs itself to {0}: type {1}.",
              Mrkdwn.code(parent.value()), Mrkdwn.code("/health " + parent.value() + " family"));
      case ParentAccount.UnknownParent(var parent) ->
          text(
              "It names {0} as its `parent`, and nobody has registered an account with that id:"
                  + " register that one, or send a new AccountRegistered of {1} with the right"
                  + " `parent`.",
              Mrkdwn.code(parent.value()), Mrkdwn.code(state.id().value()));
      case ParentAccount.OwnParent _ ->
          text(
              "It names itself as its `parent`, which cannot be: send a new AccountRegistered of"
                  + " {0} with the id of the account above it as `parent`, or without one.",
              Mrkdwn.code(state.id().value()));
    };
  }

  private static String summary(AccountHierarchy family, RollupSummary rollup) {
    var counted = text("{0 account}", family.rollup().accounts());
    return "*"
        + EnglishPhrases.capitalize(counted)
        + "*, "
        + rollup.worth()
        + rollup.worst().map(worst -> ", " + worst).orElse("")
        + ".";
  }

  private static List<String> items(AccountHierarchy family) {
    var items = new ArrayList<String>();
    items.add(
        family.isParentCounted()
            ? text("{0} (parent)", line(family.parent()))
            : text("{0} (parent, not counted)", line(family.parent())));
    family.children().stream().limit(MAX_CHILDREN).map(FamilyView::line).forEach(items::add);
    var more = family.children().size() - MAX_CHILDREN;
    if (more > 0) {
      items.add(text("and {0} more, none of them worse", more));
    }
    return items;
  }

  /// `31 (red)`, or `93, set to red`.
  private static String health(PortfolioMember member) {
    var band = OverrideText.band(member.band(), member.isBandSetAlone());
    return BandText.score(member.score())
        + (member.isBandSetAlone() ? ", " + band : " (" + band + ")");
  }

  private static String line(FamilyMember of) {
    var member = of.account();
    return text(
        "{0} {1}: {2}, {3}, owner {4}",
        BandText.mark(member.band()),
        Mrkdwn.escape(Mrkdwn.shortened(member.name(), NAME)),
        health(member),
        WorthText.of(member.cmrr(), of.standing()),
        OwnerText.of(member.csm()));
  }
}
