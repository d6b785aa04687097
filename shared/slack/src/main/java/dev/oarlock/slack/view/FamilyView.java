package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;
import static dev.oarlock.slack.block.Parts.sections;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.portfolio.Family;
import dev.oarlock.domain.portfolio.Member;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/// The answer to `/health NAME family`: an account and all that belong to it, as one and one by
/// one, the worst first.
public final class FamilyView {
  private static final int MOST = 20;
  private static final int NAME = 60;

  private FamilyView() {}

  public static Message of(Family family) {
    var rollup = new RollupPart(family.rollup());
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(family.parent().name() + " and family: " + rollup.score()));
    blocks.add(section(summary(family, rollup)));
    blocks.addAll(sections(lines(family)));
    blocks.add(context(List.of(rollup.smallPrint())));
    var text =
        Mrkdwn.escape(family.parent().name())
            + " and family: "
            + rollup.score()
            + ". "
            + summary(family, rollup).replace("*", "")
            + "\n"
            + String.join("\n", lines(family));
    return Message.of(Mrkdwn.shortened(text, 3_900), blocks);
  }

  /// To whom an account without children belongs itself, by its registration.
  public sealed interface Above {
    /// It names no parent.
    record Nobody() implements Above {}

    /// An account that is known.
    record Known(AccountId parent) implements Above {}

    /// One that nobody registered.
    record Unknown(AccountId parent) implements Above {}

    /// Itself, which cannot be meant.
    record Itself() implements Above {}
  }

  /// Where nothing belongs to an account: what it belongs to itself, and how that is told.
  public static Message alone(AccountState state, Above above) {
    var text =
        "No account is known to belong to %s. %s"
            .formatted(Mrkdwn.escape(state.name()), belongs(state, above));
    return Message.of(text, List.of(section(text)));
  }

  private static String belongs(AccountState state, Above above) {
    return switch (above) {
      case Above.Nobody _ -> "A child names its `parent` when it is registered.";
      case Above.Known(var parent) ->
          "It belongs itself to %s: type %s."
              .formatted(
                  Mrkdwn.code(parent.value()),
                  Mrkdwn.code("/health " + parent.value() + " family"));
      case Above.Unknown(var parent) ->
          "It names %s as its `parent`, and nobody has registered an account with that id: register that one, or send a new AccountRegistered of %s with the right `parent`."
              .formatted(Mrkdwn.code(parent.value()), Mrkdwn.code(state.id().value()));
      case Above.Itself _ ->
          "It names itself as its `parent`, which cannot be: send a new AccountRegistered of %s with the id of the account above it as `parent`, or without one."
              .formatted(Mrkdwn.code(state.id().value()));
    };
  }

  private static String summary(Family family, RollupPart rollup) {
    var counted = Phrases.counted(family.rollup().accounts(), "account");
    return "*"
        + Phrases.capital(counted)
        + "*, "
        + rollup.worth()
        + rollup.worst().map(worst -> ", " + worst).orElse("")
        + ".";
  }

  private static List<String> lines(Family family) {
    var lines = new ArrayList<String>();
    lines.add(line(family.parent()) + " (parent)");
    family.children().stream().limit(MOST).map(FamilyView::line).forEach(lines::add);
    var more = family.children().size() - MOST;
    if (more > 0) {
      lines.add("• and " + more + " more, none of them worse");
    }
    return lines;
  }

  private static String line(Member member) {
    return "• "
        + BandWords.mark(member.band())
        + " "
        + Mrkdwn.escape(Mrkdwn.shortened(member.name(), NAME))
        + ": "
        + BandWords.score(member.score())
        + " ("
        + BandWords.of(member.band())
        + "), "
        + MoneyWords.monthly(member.cmrr())
        + ", owner "
        + OwnerWords.of(member.csm());
  }
}
