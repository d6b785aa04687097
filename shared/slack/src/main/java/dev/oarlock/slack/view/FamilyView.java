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
import java.util.Optional;

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

  /// Where nothing belongs to an account: what it belongs to itself, and how that is told.
  public static Message alone(AccountState state, Optional<AccountId> parent) {
    var text =
        "No account is known to belong to "
            + Mrkdwn.escape(state.name())
            + "."
            + parent
                .map(FamilyView::belongs)
                .orElse(" A child names its `parent` when it is registered.");
    return Message.of(text, List.of(section(text)));
  }

  private static String belongs(AccountId parent) {
    return " It belongs itself to "
        + Mrkdwn.code(parent.value())
        + ": type "
        + Mrkdwn.code("/health " + parent.value() + " family")
        + ".";
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
