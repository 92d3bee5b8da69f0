#ifndef CSYSTEM_H
#define CSYSTEM_H
#include "Files.h"
#include "Terminal.h"
#endif
