package dev.oarlock.aws.store.replay;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.transition.ScoringModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Function;

/// Which models scored accounts on each day.
public final class ScoringTimeline {
  private ScoringTimeline() {}

  public static Function<LocalDate, ScoringModels> of(
      AppContext appContext, CurrentScorecards scorecards, CurrentModel model) {
    var rules = scorecards.timeline();
    var earlier = new ArrayList<>(rules.byStartDay().values());
    earlier.add(ScorecardSet.shipped());
    var hazards = model.timeline();
    return day ->
        new ScoringModels(
            rules.inForceOn(day), hazards.apply(day), earlier, appContext.churnMark());
  }
}
