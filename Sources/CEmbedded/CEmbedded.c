#include "CEmbedded.h"

// The bytes of each file, and below its line in the list: a new file needs both.
static const unsigned char screens_00_form[] = {
#embed "../../Screens/00-form.json"
};
static const unsigned char screens_10_person[] = {
#embed "../../Screens/10-person.json"
};
static const unsigned char screens_20_birth_place[] = {
#embed "../../Screens/20-birth-place.json"
};
static const unsigned char screens_30_departure[] = {
#embed "../../Screens/30-departure.json"
};
static const unsigned char screens_40_category[] = {
#embed "../../Screens/40-category.json"
};
static const unsigned char screens_50_children[] = {
#embed "../../Screens/50-children.json"
};
static const unsigned char screens_60_relatives[] = {
#embed "../../Screens/60-relatives.json"
};
static const unsigned char screens_70_employment[] = {
#embed "../../Screens/70-employment.json"
};
static const unsigned char screens_80_declarations[] = {
#embed "../../Screens/80-declarations.json"
};
static const unsigned char cases_10_single[] = {
#embed "../../Screens/Cases/10-single.json"
};
static const unsigned char cases_20_family[] = {
#embed "../../Screens/Cases/20-family.json"
};
static const unsigned char cases_30_foreigner[] = {
#embed "../../Screens/Cases/30-foreigner.json"
};
static const unsigned char cases_40_minor[] = {
#embed "../../Screens/Cases/40-minor.json"
};
static const unsigned char cases_50_widow[] = {
#embed "../../Screens/Cases/50-widow.json"
};
static const unsigned char cases_60_contradictions[] = {
#embed "../../Screens/Cases/60-contradictions.json"
};
static const unsigned char papers_75_papers[] = {
#embed "../../Screens/Papers/75-papers.json"
};
static const unsigned char papers_case[] = {
#embed "../../Screens/Papers/case.json"
};
static const unsigned char papers_missing[] = {
#embed "../../Screens/Papers/missing.json"
};
static const unsigned char papers_questionnaire[] = {
#embed "../../Screens/Papers/questionnaire.json"
};
static const unsigned char papers_receipt[] = {
#embed "../../Screens/Papers/receipt.json"
};
static const unsigned char papers_refusal[] = {
#embed "../../Screens/Papers/refusal.json"
};
static const unsigned char papers_registration[] = {
#embed "../../Screens/Papers/registration.json"
};
static const unsigned char papers_schedule[] = {
#embed "../../Screens/Papers/schedule.json"
};
static const unsigned char papers_sheet[] = {
#embed "../../Screens/Papers/sheet.css"
};
static const unsigned char locales_clearance[] = {
#embed "../../Locales/clearance.json"
};
static const unsigned char locales_countries[] = {
#embed "../../Locales/countries.json"
};
static const unsigned char locales_ethnicities[] = {
#embed "../../Locales/ethnicities.json"
};
static const unsigned char locales_formercitizenship[] = {
#embed "../../Locales/formerCitizenship.json"
};
static const unsigned char locales_holidays[] = {
#embed "../../Locales/holidays.json"
};
static const unsigned char locales_kinship[] = {
#embed "../../Locales/kinship.json"
};
static const unsigned char locales_kinshipothers[] = {
#embed "../../Locales/kinshipOthers.json"
};
static const unsigned char locales_kk[] = {
#embed "../../Locales/kk.json"
};
static const unsigned char locales_military[] = {
#embed "../../Locales/military.json"
};
static const unsigned char locales_organisations[] = {
#embed "../../Locales/organisations.json"
};
static const unsigned char locales_placekinds[] = {
#embed "../../Locales/placeKinds.json"
};
static const unsigned char locales_placeholders[] = {
#embed "../../Locales/placeholders.json"
};
static const unsigned char locales_regions[] = {
#embed "../../Locales/regions.json"
};
static const unsigned char locales_ru[] = {
#embed "../../Locales/ru.json"
};

static const unsigned char hub_hub[] = {
#embed "../Hub/hub.sql"
};

static const struct embedded_file files[] = {
    {"Hub/hub.sql", hub_hub, sizeof hub_hub},
    {"Screens/00-form.json", screens_00_form, sizeof screens_00_form},
    {"Screens/10-person.json", screens_10_person, sizeof screens_10_person},
    {"Screens/20-birth-place.json", screens_20_birth_place, sizeof screens_20_birth_place},
    {"Screens/30-departure.json", screens_30_departure, sizeof screens_30_departure},
    {"Screens/40-category.json", screens_40_category, sizeof screens_40_category},
    {"Screens/50-children.json", screens_50_children, sizeof screens_50_children},
    {"Screens/60-relatives.json", screens_60_relatives, sizeof screens_60_relatives},
    {"Screens/70-employment.json", screens_70_employment, sizeof screens_70_employment},
    {"Screens/80-declarations.json", screens_80_declarations, sizeof screens_80_declarations},
    {"Screens/Cases/10-single.json", cases_10_single, sizeof cases_10_single},
    {"Screens/Cases/20-family.json", cases_20_family, sizeof cases_20_family},
    {"Screens/Cases/30-foreigner.json", cases_30_foreigner, sizeof cases_30_foreigner},
    {"Screens/Cases/40-minor.json", cases_40_minor, sizeof cases_40_minor},
    {"Screens/Cases/50-widow.json", cases_50_widow, sizeof cases_50_widow},
    {"Screens/Cases/60-contradictions.json", cases_60_contradictions, sizeof cases_60_contradictions},
    {"Screens/Papers/75-papers.json", papers_75_papers, sizeof papers_75_papers},
    {"Screens/Papers/case.json", papers_case, sizeof papers_case},
    {"Screens/Papers/missing.json", papers_missing, sizeof papers_missing},
    {"Screens/Papers/questionnaire.json", papers_questionnaire, sizeof papers_questionnaire},
    {"Screens/Papers/receipt.json", papers_receipt, sizeof papers_receipt},
    {"Screens/Papers/refusal.json", papers_refusal, sizeof papers_refusal},
    {"Screens/Papers/registration.json", papers_registration, sizeof papers_registration},
    {"Screens/Papers/schedule.json", papers_schedule, sizeof papers_schedule},
    {"Screens/Papers/sheet.css", papers_sheet, sizeof papers_sheet},
    {"Locales/clearance.json", locales_clearance, sizeof locales_clearance},
    {"Locales/countries.json", locales_countries, sizeof locales_countries},
    {"Locales/ethnicities.json", locales_ethnicities, sizeof locales_ethnicities},
    {"Locales/formerCitizenship.json", locales_formercitizenship, sizeof locales_formercitizenship},
    {"Locales/holidays.json", locales_holidays, sizeof locales_holidays},
    {"Locales/kinship.json", locales_kinship, sizeof locales_kinship},
    {"Locales/kinshipOthers.json", locales_kinshipothers, sizeof locales_kinshipothers},
    {"Locales/kk.json", locales_kk, sizeof locales_kk},
    {"Locales/military.json", locales_military, sizeof locales_military},
    {"Locales/organisations.json", locales_organisations, sizeof locales_organisations},
    {"Locales/placeKinds.json", locales_placekinds, sizeof locales_placekinds},
    {"Locales/placeholders.json", locales_placeholders, sizeof locales_placeholders},
    {"Locales/regions.json", locales_regions, sizeof locales_regions},
    {"Locales/ru.json", locales_ru, sizeof locales_ru},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file(size_t number) { return files[number]; }
