package dev.oarlock.domain.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Quantity;
import dev.oarlock.domain.forecast.Scales;
import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Basis.Line;
import dev.oarlock.domain.learn.Belief;
import dev.oarlock.domain.learn.Feature;
import dev.oarlock.domain.learn.Feature.Unit;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Model.Training;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final Probability RATE = new Probability(0.1);
  private static final Unit PLAIN = new Unit(0, 1);
  private static final Trainer TRAINER = new Trainer(RATE, _ -> {});

  @Test
  void whereNobodyHasLeftItIsTheExpertToTheBit() {
    var stayed = new Chronicle(List.of(Months.of("A-1", 0, 50, Outcome.STAYED)));

    assertThat(TRAINER.learn(stayed).model()).isEqualTo(HazardModel.expert(RATE));
    assertThat(TRAINER.learn(new Chronicle(List.of())).model()).isEqualTo(HazardModel.expert(RATE));
  }

  @Test
  void theSameMonthsInAnyOrderGiveTheSameModelToTheBit() {
    var book = Months.book(60, 6);

    var other = new Chronicle(Months.shuffled(book.months()));

    assertThat(TRAINER.learn(other)).isEqualTo(TRAINER.learn(book));
  }

  @Test
  void whoUsesLittleIsLikelierToLeaveOnceThatWasLearned() {
    var learned = TRAINER.learn(Months.book(60, 6)).model();

    assertThat(chance(learned, 15)).isGreaterThan(chance(learned, 80));
    assertThat(learned.weight(Driver.LEVEL)).isGreaterThan(0.5);
    assertThat(learned.labels()).isEqualTo(Months.book(60, 6).churns());
  }

  @Test
  void thirtyAccountsMakeABookOfItsOwn() {
    assertThat(OwnBook.of(Months.book(29, 3))).isEqualTo(Scales.shipped());

    var own = OwnBook.of(Months.book(60, 3)).own();
    assertThat(own.get(Quantity.LEVEL).mean()).isBetween(0.4, 0.6);
    assertThat(own.get(Quantity.LEVEL).spread()).as("more is better").isBetween(-0.3, -0.1);
    assertThat(own.get(Quantity.VALUE).spread()).as("nobody differs").isEqualTo(-1.2);
    assertThat(own).doesNotContainKeys(Quantity.BILLING, Quantity.PRICE, Quantity.SPONSOR);
  }

  @Test
  void whatNeverShowedKeepsTheExpertsWeightAndSoDoesAKnownCancellation() {
    var learned = TRAINER.learn(Months.book(60, 6)).model();

    assertThat(learned.weight(Driver.NOTICE)).isEqualTo(8);
    var expert = HazardModel.expert(RATE);
    assertThat(learned.spread(Driver.NOTICE)).isEqualTo(expert.spread(Driver.NOTICE));
    assertThat(learned.weight(Driver.BILLING)).as("nobody was billed").isEqualTo(0.5);
    assertThat(learned.spread(Driver.BILLING)).isEqualTo(expert.spread(Driver.BILLING));
  }

  @Test
  void theHazardSaysWhatTheLearnedTableSays() {
    var book = Months.book(60, 2);
    var expert = HazardModel.expert(RATE).in(OwnBook.of(book));
    var features =
        List.of(
            new Feature("d_level", PLAIN, List.of(new Line(), new Hinge(0.4))),
            new Feature("d_recency", PLAIN, List.of(new Line())));
    var covariance =
        new double[][] {{0.4, 0, 0, 0}, {0, 0.01, 0.002, 0}, {0, 0.002, 0.04, 0}, {0, 0, 0, 0.09}};
    var belief = new Belief(new double[] {-4, 0.7, -0.3, 0.2}, covariance);
    var training = new Training(120, 120, 12, 12, 0.5, "0123456789abcdef");
    var model = new Model(Kind.DRIVERS, BaseRate.of(0.01), features, belief, training);

    var hazard = Fitting.of(model, expert, Set.of());

    assertThat(hazard.spread(Driver.RECENCY)).isEqualTo(0.3);
    assertThat(hazard.spread(Driver.LEVEL)).isEqualTo(0.1);
    var scores = model.score(book.table(expert));
    for (int row = 0; row < scores.size(); row++) {
      var said = hazard.within(book.months().get(row).seen(), CustomerMonth.MONTH).value();
      assertThat(said).isCloseTo(scores.get(row).probability(), within(1e-12));
    }
  }

  @Property(tries = 60)
  void whateverBecameOfThemTheModelStaysFinite(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 300) Integer> users,
      @ForAll @IntRange(min = 0, max = 2) int classes) {
    var months = new ArrayList<CustomerMonth>();
    for (int i = 0; i < users.size(); i++) {
      var left = classes == 2 || (classes == 1 && users.get(i) < 100);
      var outcome = left ? Outcome.LEFT : Outcome.STAYED;
      months.add(Months.of("A-" + i, i % 3, users.get(i), outcome));
    }

    var model = TRAINER.learn(new Chronicle(months)).model();

    assertThat(model.intercept()).isFinite();
    assertThat(model.effects().values()).allMatch(effect -> Double.isFinite(effect.weight()));
    assertThat(chance(model, 0)).isStrictlyBetween(0.0, 1.0);
    assertThat(chance(model, 300)).isStrictlyBetween(0.0, 1.0);
  }

  private static double chance(HazardModel model, int users) {
    return model.within(Months.of("x", 0, users, Outcome.UNKNOWN).seen(), 90).value();
  }
}
