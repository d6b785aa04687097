package dev.oarlock.answer.asking;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.whatif.ImprovementOptions;
import dev.oarlock.domain.whatif.WhatIfComparison;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.parser.AssumptionParser;
import dev.oarlock.slack.view.contract.DepartureLine;
import dev.oarlock.slack.view.explanation.WhatIfView;
import dev.oarlock.slack.view.help.ErrorView;
import java.util.Optional;

/// How a score would be: with what somebody assumes, or with what would help most.
record WhatIfAnswers(AppContext appContext, CurrentScorecards scorecards, CurrentModel model) {
  Card of(AccountState state, Optional<String> assumed) {
    return DepartureLine.of(state, appContext.today())
        .map(left -> WhatIfView.departed(state.name(), left))
        .orElseGet(() -> whatIfCustomer(state, assumed));
  }

  private Card whatIfCustomer(AccountState state, Optional<String> assumed) {
    var card = scorecards.now().scorecardFor(state.facts(), appContext.today()).scorecard();
    var account =
        new WhatIfComparison.AccountBaseline(state.facts(), state.assessment(), card, model.now());
    return assumed
        .map(typed ->
            switch (AssumptionParser.parse(typed)) {
              case AssumptionParser.ParseResult.Parsed(var assumption) ->
                  WhatIfView.of(state.name(), WhatIfComparison.of(account, assumption));
              case AssumptionParser.ParseResult.Unclear(var reason) -> ErrorView.unclear(reason);
            })
        .orElseGet(() -> improvements(state.name(), account));
  }

  private static Card improvements(String name, WhatIfComparison.AccountBaseline account) {
    var computed = account.assessment().withoutOverride();
    return computed.band() == Band.GREEN
        ? WhatIfView.alreadyGreen(name, computed)
        : WhatIfView.of(name, computed, ImprovementOptions.of(account));
  }
}
