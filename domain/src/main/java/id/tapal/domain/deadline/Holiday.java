package id.tapal.domain.deadline;

import java.time.LocalDate;

/**
 * A day off by decree.
 *
 * @param date the day
 * @param kind national holiday or joint leave
 * @param nameId its name in Indonesian
 * @param nameEn its name in English
 * @param decree the joint decree (SKB) that set it
 */
public record Holiday(LocalDate date, HolidayKind kind, String nameId, String nameEn, String decree) {}
