package dev.oarlock.slack.view.portfolio;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.rollup.AccountHierarchy;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.health.OverrideText;
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
    return Card.titled(family.parent().name() + " and family: " + rollup.score())
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
        "No account is known to belong to %s. %s"
            .formatted(Mrkdwn.escape(state.name()), parentText(state, above)));
  }

  private static String parentText(AccountState state, ParentAccount above) {
    return switch (above) {
      case ParentAccount.NoParent _ -> "A child names its `parent` when it is registered.";
      case ParentAccount.KnownParent(var parent) ->
          "It belongs itself to %s: type %s."
              .formatted(
                  Mrkdwn.code(parent.value()),
                  Mrkdwn.code("/health " + parent.value() + " family"));
      case ParentAccount.UnknownParent(var parent) ->
          ("It names %s as its `parent`, and nobody has registered an account with that id: "
                  + "register that one, or send a new AccountRegistered of %s with the right "
                  + "`parent`.")
              .formatted(Mrkdwn.code(parent.value()), Mrkdwn.code(state.id().value()));
      case ParentAccount.OwnParent _ ->
          ("It names itself as its `parent`, which cannot be: send a new AccountRegistered of "
                  + "%s with the id of the account above it as `parent`, or without one.")
              .formatted(Mrkdwn.code(state.id().value()));
    };
  }

  private static String summary(AccountHierarchy family, RollupSummary rollup) {
    var counted = EnglishPhrases.counted(family.rollup().accounts(), "account");
    return "*"
        + EnglishPhrases.capitalize(counted)
        + "*, "
        + rollup.worth()
        + rollup.worst().map(worst -> ", " + worst).orElse("")
        + ".";
  }

  private static List<String> items(AccountHierarchy family) {
    var items = new ArrayList<String>();
    items.add(line(family.parent()) + " (parent)");
    family.children().stream().limit(MAX_CHILDREN).map(FamilyView::line).forEach(items::add);
    var more = family.children().size() - MAX_CHILDREN;
    if (more > 0) {
      items.add("and " + more + " more, none of them worse");
    }
    return items;
  }

  /// `31 (red)`, or `93, set to red`.
  private static String health(PortfolioMember member) {
    var band = OverrideText.band(member.band(), member.isBandSetAlone());
    return BandText.score(member.score())
        + (member.isBandSetAlone() ? ", " + band : " (" + band + ")");
  }

  private static String line(PortfolioMember member) {
    return BandText.mark(member.band())
        + " "
        + Mrkdwn.escape(Mrkdwn.shortened(member.name(), NAME))
        + ": "
        + health(member)
        + ", "
        + MoneyText.monthly(member.cmrr())
        + ", owner "
        + OwnerText.of(member.csm());
  }
}
