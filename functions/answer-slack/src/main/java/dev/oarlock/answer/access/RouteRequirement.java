package dev.oarlock.answer.access;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import dev.oarlock.answer.home.HomeTab;
import dev.oarlock.domain.access.AccessRight;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.alert.AlertCommand;
import dev.oarlock.slack.command.parser.ForecastCommandParser;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.identity.IdentityQuestionView;
import dev.oarlock.slack.view.kudos.KudosView;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.operations.AnomalyView;
import dev.oarlock.slack.view.operations.RuleDemotedView;
import dev.oarlock.slack.view.renewal.DecisionQueueView;
import dev.oarlock.slack.view.renewal.DisagreementView;
import java.util.Objects;
import java.util.stream.Stream;

/// What somebody must be allowed for a command, a button or a form. What is not named here needs
/// the right to work on accounts, so that a new one is closed until somebody opens it.
sealed interface RouteRequirement {
  /// Anybody may.
  record Open() implements RouteRequirement {}

  record Needs(AccessRight right) implements RouteRequirement {}

  /// Whoever may not read accounts gets the redacted card instead.
  record CardOf(AskedAccount account) implements RouteRequirement {}

  /// The account that is asked for, typed or clicked.
  sealed interface AskedAccount {
    record Typed(String text) implements AskedAccount {}

    record Clicked(String id) implements AskedAccount {}
  }

  static RouteRequirement of(Request<?> request) {
    return switch (request) {
      case SlashCommandRequest command -> ofCommand(command.getPayload());
      case BlockActionRequest click -> ofClick(click.getPayload());
      case ViewSubmissionRequest form -> ofForm(form.getPayload());
      default -> new Open(); // forms are opened by shortcuts, and names are offered while one types
    };
  }

  private static RouteRequirement ofCommand(SlashCommandPayload command) {
    var typed = Mrkdwn.unescape(Objects.requireNonNullElse(command.getText(), ""));
    return switch (command.getCommand()) {
      case "/health" -> new CardOf(new AskedAccount.Typed(typed));
      case "/forecast" -> ofForecast(ForecastCommandParser.parse(typed));
      case "/alerts" -> ofAlerts(AlertCommand.parse(typed));
      case "/identity" -> new Needs(AccessRight.NAME_CUSTOMERS);
      case "/audit" -> new Needs(AccessRight.READ_AUDIT);
      case "/gong" -> new Open(); // a story or thanks may come from anybody
      default -> new Needs(AccessRight.WORK_ON_ACCOUNTS);
    };
  }

  private static RouteRequirement ofForecast(ForecastCommand command) {
    return switch (command) {
      case ForecastCommand.Help _, ForecastCommand.Method _ -> new Open();
      case ForecastCommand.OpenDecisionForm _, ForecastCommand.DecideForecast _ ->
          new Needs(AccessRight.DECIDE_FORECASTS);
      case ForecastCommand.WholePortfolio _,
          ForecastCommand.AccountForecast _,
          ForecastCommand.Bridge _,
          ForecastCommand.Accuracy _,
          ForecastCommand.OpenDecisions _,
          ForecastCommand.OpenForecastForm _,
          ForecastCommand.GiveForecast _,
          ForecastCommand.Unclear _ ->
          new Needs(AccessRight.WORK_ON_ACCOUNTS);
    };
  }

  private static RouteRequirement ofAlerts(AlertCommand command) {
    return switch (command) {
      case AlertCommand.ReinstateRule _,
          AlertCommand.QuietDaily _,
          AlertCommand.QuietWeekends _,
          AlertCommand.EndQuiet _ ->
          new Needs(AccessRight.CHANGE_RULES);
      case AlertCommand.MuteRule(_, _, var personally) -> muting(personally);
      case AlertCommand.UnmuteRule(_, var personally) -> muting(personally);
      case AlertCommand.ShowRules _, AlertCommand.PersonalQuiet _, AlertCommand.UnclearAlert _ ->
          new Needs(AccessRight.WORK_ON_ACCOUNTS);
    };
  }

  private static RouteRequirement muting(boolean personally) {
    return new Needs(personally ? AccessRight.WORK_ON_ACCOUNTS : AccessRight.CHANGE_RULES);
  }

  private static RouteRequirement ofClick(BlockActionPayload click) {
    var button = click.getActions().getFirst();
    var action = button.getActionId();
    if (action.startsWith(IdentityQuestionView.PREFIX)) {
      return new Needs(AccessRight.NAME_CUSTOMERS);
    }
    if (begins(action, HomeTab.REFRESH, KudosView.ASSIST)) {
      return new Open();
    }
    if (begins(action, AccountChoiceView.CHOOSE, RiskControls.SHOW, BurstView.SHOW)) {
      return new CardOf(
          new AskedAccount.Clicked(Objects.requireNonNullElse(button.getValue(), "")));
    }
    if (begins(
        action,
        DisagreementView.MODEL,
        DisagreementView.CSM,
        DisagreementView.OWN,
        DisagreementView.MONITOR,
        DecisionQueueView.DECIDE)) {
      return new Needs(AccessRight.DECIDE_FORECASTS);
    }
    return new Needs(
        begins(action, RuleDemotedView.REINSTATE, AnomalyView.REAL, AnomalyView.WRONG)
            ? AccessRight.CHANGE_RULES
            : AccessRight.WORK_ON_ACCOUNTS);
  }

  private static boolean begins(String action, String... names) {
    return Stream.of(names).anyMatch(it -> action.equals(it) || action.startsWith(it + "."));
  }

  private static RouteRequirement ofForm(ViewSubmissionPayload form) {
    var kind = ModalForm.Kind.of(form.getView().getCallbackId());
    if (kind.filter(it -> it == ModalForm.Kind.FIND || it == ModalForm.Kind.ASSIST).isPresent()) {
      return new Open(); // the card in its place is redacted where it must be
    }
    return new Needs(kind.map(RouteRequirement::right).orElse(AccessRight.WORK_ON_ACCOUNTS));
  }

  private static AccessRight right(ModalForm.Kind form) {
    return switch (form) {
      case DECISION -> AccessRight.DECIDE_FORECASTS;
      case LINK_IDENTITY, NEW_CUSTOMER -> AccessRight.NAME_CUSTOMERS;
      default -> AccessRight.WORK_ON_ACCOUNTS;
    };
  }
}
