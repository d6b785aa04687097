package dev.oarlock.slack.language;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds what a source says: by [LocalizedText], or bare. No sentence for people is what goes into
/// an exception, a log, a pattern or a comparison, and what people type stays as it is.
final class SentenceScanner extends TreeScanner<Void, Void> {
  private static final Pattern TYPED = Pattern.compile("`[^`]*`|^/[a-z]+ .*|^this quarter$");
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,}[,.:;]? [A-Za-z]{2,}");
  private static final Pattern PATTERN = Pattern.compile("\\S\\|\\S|\\(\\?|uuuu");
  private static final Pattern SAID = Pattern.compile("^\\p{Lu}|\\S \\S");
  private static final Set<String> PHRASES = Set.of("phrase");

  /// Of the signals.
  private static final Set<String> WORDS =
      Set.of(
          "Action",
          "Choice",
          "ContactRole",
          "EscalationStep",
          "Kind",
          "Mark",
          "Movement",
          "OrderType",
          "Priority",
          "Rating",
          "Severity");

  private static final Set<String> SAYS = Set.of("text", "message");
  private static final Set<String> FOR_MACHINES =
      Set.of(
          "code",
          "typed",
          "equals",
          "contains",
          "startsWith",
          "endsWith",
          "replace",
          "replaceAll",
          "replaceFirst",
          "split",
          "matches",
          "compile",
          "ofPattern",
          "phrase",
          "inRange",
          "notNegative",
          "requireLength",
          "requireShare",
          "shortText",
          "super",
          "addNames",
          "requireWithin",
          "info",
          "warn",
          "error");

  private final Set<String> says;
  private final Predicate<String> isSentence;
  private final Consumer<String> messages;
  private final Consumer<String> bare;

  private SentenceScanner(
      Set<String> says,
      Predicate<String> isSentence,
      Consumer<String> messages,
      Consumer<String> bare) {
    this.says = says;
    this.isSentence = isSentence;
    this.messages = messages;
    this.bare = bare;
  }

  static SentenceScanner ofViews(Consumer<String> messages, Consumer<String> bare) {
    return new SentenceScanner(SAYS, SENTENCE.asPredicate(), messages, bare);
  }

  static SentenceScanner ofDomain(Consumer<String> phrases, Consumer<String> bare) {
    return new SentenceScanner(PHRASES, SENTENCE.asPredicate(), phrases, bare);
  }

  /// Of a type that is a list of what is said: what has neither a blank nor a capital is a code.
  static SentenceScanner ofVocabulary(Consumer<String> phrases) {
    return new SentenceScanner(PHRASES, SAID.asPredicate(), phrases, phrases);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    var name = name(call);
    if (says.contains(name) && !call.getArguments().isEmpty()) {
      var said = constant(call.getArguments().getFirst());
      if (said.isPresent()) {
        messages.accept(said.get());
        return scan(call.getArguments().subList(1, call.getArguments().size()), nothing);
      }
    }
    if (FOR_MACHINES.contains(name)) {
      return scan(call.getMethodSelect(), nothing);
    }
    return super.visitMethodInvocation(call, nothing);
  }

  private static String name(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree member
        ? member.getIdentifier().toString()
        : call.getMethodSelect().toString();
  }

  @Override
  public Void visitBinary(BinaryTree sum, Void nothing) {
    var said = constant(sum);
    if (said.isPresent()) {
      addIfBare(said.get());
      return null;
    }
    return first(sum).filter(it -> it.startsWith("/")).isPresent()
        ? null
        : super.visitBinary(sum, nothing);
  }

  /// What a sum begins with, where that is known: a command is a sum that begins with a slash.
  private static Optional<String> first(Tree tree) {
    return tree instanceof BinaryTree sum ? first(sum.getLeftOperand()) : constant(tree);
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    constant(literal).ifPresent(this::addIfBare);
    return null;
  }

  private void addIfBare(String said) {
    if (!PATTERN.matcher(said).find() && isSentence.test(TYPED.matcher(said).replaceAll(""))) {
      bare.accept(said);
    }
  }

  /// A closed list of words, such as roles or kinds of events, is said by the names of its cases.
  @Override
  public Void visitClass(ClassTree type, Void nothing) {
    if (says == PHRASES && WORDS.contains(type.getSimpleName().toString())) {
      for (var member : type.getMembers()) {
        if (member instanceof VariableTree field && isCase(field, type)) {
          messages.accept(field.getName().toString().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
      }
    }
    return super.visitClass(type, nothing);
  }

  private static boolean isCase(VariableTree field, ClassTree type) {
    return field.getInitializer() instanceof NewClassTree made
        && made.getIdentifier().toString().contentEquals(type.getSimpleName());
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void nothing) {
    return made.getIdentifier().toString().endsWith("Exception")
        ? null
        : super.visitNewClass(made, nothing);
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
    return null;
  }

  @Override
  public Void visitCase(CaseTree one, Void nothing) {
    scan(one.getGuard(), nothing);
    scan(one.getStatements(), nothing);
    return scan(one.getBody(), nothing);
  }

  /// What a literal or a chain of literals says.
  static Optional<String> constant(Tree tree) {
    return switch (tree) {
      case ParenthesizedTree inner -> constant(inner.getExpression());
      case LiteralTree literal when literal.getValue() instanceof String said -> Optional.of(said);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          constant(sum.getLeftOperand())
              .flatMap(left -> constant(sum.getRightOperand()).map(right -> left + right));
      default -> Optional.empty();
    };
  }
}
