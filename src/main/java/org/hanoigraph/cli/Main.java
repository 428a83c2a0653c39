package org.hanoigraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.jena.atlas.RuntimeIOException;
import org.hanoigraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code bin/hanoi-graph}. */
@Command(
        name = "hanoi-graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Facts that the press states about the UN Convention against Cybercrime, as RDF with evidence.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the data do not hold, or could not be written", "2:a mistake in what was asked for"
        },
        subcommands = {
            UpCommand.class,
            ExtractCommand.class,
            GrammarCommand.class,
            MapCommand.class,
            ValidateCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            QueryCommand.class,
            EvaluateCommand.class
        })
public final class Main {
    /** What the system says when the program that reads our output, such as {@code head}, has had enough. */
    private static final String CLOSED_PIPE = "Broken pipe";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs one command and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()))
                .execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidDataException) {
            err.println(failure.getMessage());
            return ExitCode.FAILED;
        }
        if (failure instanceof UsageException) {
            err.println("hanoi-graph: " + failure.getMessage());
            return ExitCode.USAGE;
        }
        if (failure instanceof BindException) {
            err.println("hanoi-graph: " + failure.getMessage() + "; choose another port with --port");
            return ExitCode.USAGE;
        }
        if (failure instanceof StoreException) {
            err.println("hanoi-graph: " + failure.getMessage());
            return ExitCode.FAILED;
        }
        // Jena wraps what goes wrong while it reads or writes.
        Throwable cause = failure instanceof RuntimeIOException || failure instanceof UncheckedIOException
                ? failure.getCause()
                : failure;
        if (cause instanceof IOException io) {
            String message = describe(io);
            if (!message.equals(CLOSED_PIPE)) {
                err.println("hanoi-graph: " + message);
            }
            return ExitCode.FAILED;
        }
        err.println("hanoi-graph: this is a fault of the program; please report it with what follows.");
        failure.printStackTrace(err);
        return ExitCode.FAILED;
    }

    /** Java's file exceptions often have nothing but the file's name as their message. */
    private static String describe(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
