package newswire.enrich.extract.page;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds in a compiled class which attributes of elements it reads: by a name that stands in the call or in a selector, that a
 * method of the class is called with, or that a list has which the method goes through.
 */
final class AttributeReaders {

    private static final Set<String> READS =
            Set.of("attr", "hasAttr", "absUrl", "attribute", "get", "getIgnoreCase", "hasKey", "hasKeyIgnoreCase");

    private static final Set<String> SELECTS =
            Set.of("select", "selectFirst", "expectFirst", "is", "closest", "not", "filter", "evaluatorOf");

    private static final Set<String> LISTS = Set.of("java/util/List", "java/util/Set", "java/util/stream/Stream");

    private static final Pattern SELECTED = Pattern.compile("\\[\\^?([\\w-]+)");

    private final ClassModel model;
    private final Set<String> names = new TreeSet<>();
    private final List<String> untold = new ArrayList<>();

    private AttributeReaders(ClassModel model) {
        this.model = model;
        model.methods().forEach(this::read);
    }

    static AttributeReaders of(byte[] compiled) {
        return new AttributeReaders(ClassFile.of().parse(compiled));
    }

    static AttributeReaders of(Class<?> type) throws IOException {
        try (var compiled = type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
            return of(compiled.readAllBytes());
        }
    }

    /** All names that it reads attributes by. */
    Set<String> names() {
        return names;
    }

    /** The methods that read attributes by names that cannot be told. */
    List<String> untold() {
        return untold;
    }

    private void read(MethodModel method) {
        var code = instructions(method);
        for (int i = 0; i < code.size(); i++) {
            if (!(code.get(i) instanceof InvokeInstruction call)
                    || !call.owner().asInternalName().startsWith("org/jsoup/")) {
                continue;
            }
            var called = call.name().stringValue();
            var before = i == 0 ? null : constant(code.get(i - 1));
            if (SELECTS.contains(called) && before != null) {
                SELECTED.matcher(before).results().forEach(selected -> names.add(selected.group(1)));
            } else if (READS.contains(called)
                    && call.typeSymbol().parameterCount() == 1
                    && call.type().stringValue().startsWith("(Ljava/lang/String;)")) {
                note(method, before == null ? candidates(method, code.get(i - 1)) : Set.of(before));
            } else if (called.equals("getKey")) {
                note(method, compared(code));
            } else if (called.equals("dataset")) {
                note(method, Set.of());
            }
        }
    }

    private void note(MethodModel method, Set<String> found) {
        names.addAll(found);
        if (found.isEmpty()) {
            untold.add(model.thisClass().asInternalName() + "."
                    + method.methodName().stringValue());
        }
    }

    /** What a name may be that a method takes from a parameter, or else from a list. */
    private Set<String> candidates(MethodModel method, Instruction name) {
        return name instanceof LoadInstruction load && load.slot() < parameters(method)
                ? passed(method)
                : listed(method);
    }

    private static int parameters(MethodModel method) {
        int self = method.flags().has(AccessFlag.STATIC) ? 0 : 1;
        return method.methodTypeSymbol().parameterList().stream()
                .map(TypeKind::from)
                .mapToInt(TypeKind::slotSize)
                .reduce(self, Integer::sum);
    }

    /** What the class calls a method with, or has lists of, where the method is a lambda's. */
    private Set<String> passed(MethodModel method) {
        var found = new TreeSet<String>();
        for (var caller : model.methods()) {
            var code = instructions(caller);
            for (int i = 1; i < code.size(); i++) {
                if (code.get(i) instanceof InvokeInstruction call
                        && call.owner().equals(model.thisClass())
                        && call.name().equals(method.methodName())) {
                    add(constant(code.get(i - 1)), found);
                }
                if (code.get(i) instanceof InvokeDynamicInstruction lambda && isOf(lambda, method)) {
                    found.addAll(listed(caller));
                }
            }
        }
        return found;
    }

    private static boolean isOf(InvokeDynamicInstruction lambda, MethodModel method) {
        return lambda.bootstrapArgs().stream()
                .anyMatch(it -> it instanceof DirectMethodHandleDesc handle
                        && handle.methodName().equals(method.methodName().stringValue()));
    }

    /** What the lists have that a method makes, or that it takes from a field which the class fills at the start. */
    private Set<String> listed(MethodModel method) {
        var found = new TreeSet<String>();
        var code = instructions(method);
        int from = 0;
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof InvokeInstruction call
                    && LISTS.contains(call.owner().asInternalName())
                    && call.name().equalsString("of")) {
                code.subList(from, i).forEach(it -> add(constant(it), found));
            }
            if (code.get(i) instanceof InvokeInstruction) {
                from = i + 1;
            }
            if (code.get(i) instanceof FieldInstruction field
                    && field.owner().equals(model.thisClass())
                    && field.typeSymbol().equals(ConstantDescs.CD_List)) {
                found.addAll(filled(field));
            }
        }
        return found;
    }

    private Set<String> filled(FieldInstruction field) {
        var found = new TreeSet<String>();
        for (var method : model.methods()) {
            if (!method.methodName().equalsString("<clinit>")) {
                continue;
            }
            var since = new TreeSet<String>();
            for (var instruction : instructions(method)) {
                add(constant(instruction), since);
                if (instruction instanceof FieldInstruction put && put.opcode() == Opcode.PUTSTATIC) {
                    if (put.name().equals(field.name())) {
                        found.addAll(since);
                    }
                    since.clear();
                }
            }
        }
        return found;
    }

    /** What a name is compared to that was kept, as by a switch. */
    private static Set<String> compared(List<Instruction> code) {
        var found = new TreeSet<String>();
        for (int i = 2; i < code.size(); i++) {
            if (code.get(i) instanceof InvokeInstruction call
                    && call.name().equalsString("equals")
                    && code.get(i - 2) instanceof LoadInstruction) {
                add(constant(code.get(i - 1)), found);
            }
        }
        return found;
    }

    private static void add(String name, Set<String> to) {
        if (name != null) {
            to.add(name);
        }
    }

    private static String constant(CodeElement instruction) {
        return instruction instanceof LoadConstantInstruction load && load.constantValue() instanceof String text
                ? text
                : null;
    }

    private static List<Instruction> instructions(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }
}
