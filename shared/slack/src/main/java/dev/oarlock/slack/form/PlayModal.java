package dev.oarlock.slack.form;

import static dev.oarlock.slack.block.BlockFactory.section;
import static dev.oarlock.slack.language.LocalizedText.text;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.play.Play;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.FormField;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.advice.PlayText;
import dev.oarlock.slack.view.risk.RiskReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form in which a play is chosen: those that fit the account first.
public final class PlayModal {
  /// The field, as it comes back.
  public static final String PLAY = "play";

  private static final int STEPS = 2_000;

  private PlayModal() {}

  /// `episode` is the number of the risk that it is to be against; 0 for whichever is open, or
  /// none.
  public static ModalForm of(
      AccountState state, int episode, List<Play> fitting, PlayCatalog catalog) {
    var groups = new ArrayList<FormField.OptionGroup>();
    if (!fitting.isEmpty()) {
      groups.add(new FormField.OptionGroup(text("Fits this account"), options(fitting)));
    }
    var others = catalog.plays().stream().filter(it -> !fitting.contains(it)).toList();
    if (!others.isEmpty()) {
      groups.add(new FormField.OptionGroup(text("Others"), options(others)));
    }
    var best = fitting.stream().findFirst();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(section(about(state, best)));
    blocks.add(FormField.required(PLAY, text("Play")).groupedSelect(groups, best.map(Play::code)));
    return ModalForm.of(
        ModalForm.Kind.PLAY,
        new RiskReference(state.id(), episode).encode(),
        text("Start a play"),
        new ModalForm.Content(
            blocks,
            text("Start"),
            text("Its steps come as a checklist, each with who does it and by when."),
            Mrkdwn.code(
                "/health "
                    + TypedName.of(state)
                    + " play "
                    + best.orElseGet(() -> catalog.plays().getFirst()).code())));
  }

  private static String about(AccountState state, Optional<Play> best) {
    return best.map(play ->
            text(
                "For {0} this fits best. {1}",
                ModalForm.name(state),
                Mrkdwn.escape(Mrkdwn.shortened(PlayText.sentence(play), STEPS))))
        .orElseGet(() -> text("No reason to leave is known of {0}.", ModalForm.name(state)));
  }

  private static List<FormField.Option> options(List<Play> plays) {
    return plays.stream()
        .map(play -> new FormField.Option(play.code(), Mrkdwn.shortened(text(play.title()), 75)))
        .toList();
  }
}
