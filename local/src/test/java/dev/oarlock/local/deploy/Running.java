package dev.oarlock.local.deploy;

import dev.oarlock.aws.World;
import dev.oarlock.local.bus.EventPatterns;
import dev.oarlock.local.deploy.Grants.Deed;
import dev.oarlock.local.function.FunctionFailed;
import dev.oarlock.local.function.Functions;
import dev.oarlock.local.json.Json;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.template.TemplateFile;
import dev.oarlock.local.work.Failures;
import dev.oarlock.local.work.Pulse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The functions of the template at work in a stack, with a watch over what each does there.
final class Running implements AutoCloseable {
  private final Map<String, String> settings;
  private final Template template;
  private final Stack stack;
  private final Cloud cloud;
  private final Clock clock;
  private final Functions functions;
  private final Feeds feeds;
  private final Map<String, Set<Deed>> deeds = new ConcurrentHashMap<>();

  /// Functions of the template, with some settings in place of its own.
  Running(Map<String, String> settings, Stack stack, Cloud cloud, Clock clock) {
    this.settings = Map.copyOf(settings);
    this.template = TemplateFile.read(Deployment.file(), settings);
    this.stack = stack;
    this.cloud = cloud;
    this.clock = clock;
    this.functions =
        new Functions(template, this::world, new Pulse(), new Failures(clock, System.err::println));
    this.feeds = new Feeds(functions, cloud);
  }

  /// Lets queues and stream feed their functions until nothing moves any more.
  void settle() throws FunctionFailed {
    while (moved() > 0) {
      // what a function did may have given another one work
    }
  }

  private int moved() throws FunctionFailed {
    var moved = 0;
    for (var source : template.queueSources()) {
      moved += feeds.queue(stack.queueUrl(source.queue()), source.function());
    }
    for (var source : template.streamSources()) {
      var wanted = patterns(source.batching().filters());
      moved += feeds.stream(stack.streamArn(), wanted::matches, source.function());
    }
    return moved;
  }

  String invoke(String function, String event) throws FunctionFailed {
    return functions.invoke(function, event);
  }

  /// What each function did to the table and the bus that its role does not let it.
  List<String> beyondTheirRoles(Deployment deployment) {
    return deeds.entrySet().stream()
        .flatMap(done -> Grants.of(deployment, done.getKey()).beyond(done.getValue()))
        .sorted()
        .toList();
  }

  private World world(Template.Function function) {
    var done = deeds.computeIfAbsent(function.id(), _ -> ConcurrentHashMap.newKeySet());
    var watched = new Watched(done::add);
    var env = new HashMap<>(function.environment());
    env.putAll(settings);
    return new World(env, clock, watched.table(cloud.dynamo()), watched.bus(cloud.bus()));
  }

  private static EventPatterns patterns(List<String> filters) {
    return new EventPatterns(
        IntStream.range(0, filters.size())
            .boxed()
            .collect(Collectors.toMap(at -> "filter " + at, filters::get)));
  }

  static String daily() {
    return Json.write(
        Json.object().put("source", "aws.scheduler").put("detail-type", "Scheduled Event"));
  }

  @Override
  public void close() {
    functions.close();
  }
}
