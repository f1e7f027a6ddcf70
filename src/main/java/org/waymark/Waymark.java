package org.waymark;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Waymark. The JVM is put on UTC before anything reads a time, because the engine's columns carry no zone. */
@SpringBootApplication
@EnableScheduling
public class Waymark {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Waymark.class, args);
    }
}
