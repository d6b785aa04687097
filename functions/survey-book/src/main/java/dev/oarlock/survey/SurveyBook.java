package dev.oarlock.survey;

import static dev.oarlock.aws.observe.Metrics.Reading.count;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import dev.oarlock.aws.lock.Locks;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.observe.Metrics;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.aws.tide.Tides;
import dev.oarlock.domain.portfolio.Survey;
import dev.oarlock.domain.tide.Readers;
import java.io.InputStream;
import java.io.OutputStream;

/// Once a day, reads the whole book and keeps what it comes to, so that an answer in Slack never
/// has to: by CSM, segment and region, how scores are spread, of how many accounts each measure
/// reads a value, and what the quarters ahead may lose. Once a week it locks what is called for
/// them.
public final class SurveyBook implements RequestStreamHandler {
  private final World world;
  private final Directory directory;
  private final AccountStates states;
  private final Surveys surveys;
  private final CurrentModel model;
  private final Tides tides;
  private final Locks locks;

  public SurveyBook() {
    this(World.fromEnvironment());
  }

  public SurveyBook(World world) {
    this.world = world;
    this.directory = Directory.of(world);
    this.states = AccountStates.of(world);
    this.surveys = Surveys.of(world);
    this.model = CurrentModel.of(world);
    this.tides = Tides.of(world);
    this.locks = Locks.of(world);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    var book = states.ofBook(ids);
    surveys.keep(Survey.of(book, world.today()));
    tides.read(world.today(), Readers.of(book));
    new Calling(surveys, locks, model).run(book, world.today());
    Metrics.of(world, "SurveyBook").record(count("AccountsSurveyed", book.size()));
  }
}
